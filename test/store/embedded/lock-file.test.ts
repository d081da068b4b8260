import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../store/open-store.ts';
import { toFreshPath } from '../fresh-path.ts';

/** The number of a process that has ended. */
async function findDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

const lockOf = (pid: number, host: string): string => JSON.stringify({ pid, host });

describe('the lock of a store', () => {
  it('names its process and machine, and goes with the writer', async () => {
    const path = toFreshPath();
    const store = await openStore(`file:${path}`, 'write');
    expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
    await store.close();
    expect(existsSync(`${path}.lock`)).toBe(false);
    await store.close();
  });

  it('keeps a second writer out and says who writes', async () => {
    const path = toFreshPath();
    const first = await openStore(`file:${path}`, 'write');
    await expect(openStore(`file:${path}`, 'write')).rejects.toThrow(
      `This process (${process.pid}) already writes to ${path}, and a store has one writer at a time`,
    );
    await first.close();
    const second = await openStore(`file:${path}`, 'write');
    await second.close();
  });

  it('respects another process that lives', async () => {
    const path = toFreshPath();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    try {
      writeFileSync(`${path}.lock`, lockOf(child.pid ?? 0, hostname()));
      await expect(openStore(`file:${path}`, 'write')).rejects.toThrow(
        `Process ${child.pid} writes to ${path}`,
      );
      expect(existsSync(path)).toBe(false);
    } finally {
      child.kill();
    }
  });

  it('takes over from a process that died, and from half a lock', async () => {
    for (const left of [lockOf(await findDeadPid(), hostname()), '', '{"pid":']) {
      const path = toFreshPath();
      writeFileSync(`${path}.lock`, left);
      const store = await openStore(`file:${path}`, 'write');
      expect(readFileSync(`${path}.lock`, 'utf8')).toBe(lockOf(process.pid, hostname()));
      await store.close();
      const rest = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.lock`));
      expect(rest).toEqual([]);
    }
  });

  it('cannot see processes of another machine and says what to do', async () => {
    const path = toFreshPath();
    writeFileSync(`${path}.lock`, lockOf(1, 'elsewhere'));
    await expect(openStore(`file:${path}`, 'write')).rejects.toThrow(
      `Process 1 on elsewhere writes to ${path}: stop it there, or delete ${path}.lock`,
    );
  });

  it('is let go of when the store cannot be opened', async () => {
    const path = toFreshPath();
    writeFileSync(path, 'not a database, but long enough to be looked at');
    await expect(openStore(`file:${path}`, 'write')).rejects.toThrow('is not a SQLite database');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});
