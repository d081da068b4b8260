import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isAlive } from './is-alive.ts';
import { keepProgram } from './keep-program.ts';

const createFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'stemma-kept-'));

/** A process that keeps one of its own, says its id, and waits for its end, or for a word that makes it fail. */
const PARENT = `
  import { keepProgram } from './test/neo4j/keep-program.ts';
  const { pid } = await keepProgram(['sleep', '600'], process.argv[1]);
  process.stdin.on('data', () => { throw new Error('as asked'); });
  console.log(pid);
`;

describe('a kept program', () => {
  it('ends when it is stopped, and its folder stays', async () => {
    const folder = await createFolder();
    const program = await keepProgram(['sleep', '600'], folder);
    expect(isAlive(program.pid)).toBe(true);
    await program.stop();
    expect(isAlive(program.pid)).toBe(false);
    expect(existsSync(folder)).toBe(true);
    await rm(folder, { recursive: true });
  });

  it('says that it has ended when it ends by itself, and stopping it is no error', async () => {
    const folder = await createFolder();
    const program = await keepProgram(['true'], folder);
    await program.ended;
    await program.stop();
    expect(isAlive(program.pid)).toBe(false);
    await rm(folder, { recursive: true });
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'an error'] as const)(
    'ends, and its folder with it, when its parent ends by %s',
    async (end) => {
      const folder = await createFolder();
      const options = ['--import', 'tsx', '--input-type=module', '-e', PARENT, folder];
      const parent = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'ignore'] });
      const pid = Number(await once(parent.stdout, 'data'));
      expect(isAlive(pid)).toBe(true);
      if (end === 'an error') parent.stdin.write('fail\n');
      else parent.kill(end);
      await once(parent, 'close');
      await vi.waitFor(() => expect([isAlive(pid), existsSync(folder)]).toEqual([false, false]), 10_000);
    },
  );
});
