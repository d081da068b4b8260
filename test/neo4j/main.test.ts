import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { askServer } from './ask-server.ts';
import { skipWithoutTools } from './use-server.ts';

it('`npm run neo4j` prints the address of a server that answers, and leaves nothing behind after kill -9', async (context) => {
  skipWithoutTools(context);
  const parent = spawn(process.execPath, ['--import', 'tsx', 'test/neo4j/main.ts']);
  const [[address], [talk]] = await Promise.all([once(parent.stdout, 'data'), once(parent.stderr, 'data')]);
  const uri = String(address).trim();
  const folder = /\S*stemma-neo4j-\w+/.exec(String(talk))?.[0] ?? 'no folder';
  expect(await askServer(uri, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  expect(existsSync(folder)).toBe(true);

  parent.kill('SIGKILL');
  // Whoever removes the folder has seen the server end.
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), 30_000);
  await expect(askServer(uri, 'RETURN 1')).rejects.toThrow();
});
