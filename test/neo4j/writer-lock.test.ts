import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { find, page, partOf, seen, start } from '../store/pictures.ts';
import { askServer } from './ask-server.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

beforeEach(useEmptyDatabase);

/** The number of a process that has ended. */
async function findDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** What a writer leaves that was killed, or goes on somewhere else. */
async function leaveLock(pid: number, host: string, silentMs: number): Promise<void> {
  const { uri } = sharedServer();
  await (await openStore(uri, 'write')).close();
  await askServer(
    uri,
    `CREATE (:Lock {name: 'writer', token: 'other', pid: ${pid}, host: '${host}', beatAt: timestamp() - ${silentMs}})`,
  );
}

const readLocks = (): Promise<unknown> =>
  askServer(sharedServer().uri, 'MATCH (l:Lock) RETURN l.pid AS pid, l.host AS host');

describe('the right to write a database', () => {
  it('names process and machine, and is given back', async () => {
    const store = await openStore(sharedServer().uri, 'write');
    expect(await readLocks()).toEqual([{ pid: process.pid, host: hostname() }]);
    await store.close();
    expect(await readLocks()).toEqual([]);
    await store.close();
  });

  it('keeps a second writer out and says who writes; readers come in', async () => {
    const { uri } = sharedServer();
    const first = await openStore(uri, 'write');
    await partOf(first, '2024-07-11', seen('a/x'));
    await expect(openStore(uri, 'write')).rejects.toThrow(
      `This process (${process.pid}) already writes to ${uri}, and a store has one writer at a time`,
    );
    const reader = await openStore(uri, 'read');
    expect(await find(reader, 'a/X')).toMatchObject({ id: 'a/x' });
    await expect(reader.beginCrawl(start('2024-07-12'))).rejects.toThrow(
      `${uri} was opened for reading only.`,
    );
    await reader.close();
    await first.close();
    await (await openStore(uri, 'write')).close();
  });

  it('is respected of a process that lives, here and on another machine', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    try {
      await leaveLock(child.pid ?? 0, hostname(), 5_000);
      await expect(openStore(sharedServer().uri, 'write')).rejects.toThrow(`Process ${child.pid} writes to`);
    } finally {
      child.kill();
    }
    await askServer(sharedServer().uri, "MATCH (l:Lock) SET l.pid = 7, l.host = 'far-away'");
    await expect(openStore(sharedServer().uri, 'write')).rejects.toThrow(
      /Process 7 on far-away writes to .*: stop it there; if it no longer runs, try again in a minute/,
    );
  });

  it.each([
    ['dead', hostname(), 0, findDeadPid],
    ['of another machine and silent', 'far-away', 61_000, () => 7],
    ['of another start of this container', hostname(), 0, () => process.pid],
  ])('is taken over from a process that is %s', async (_, host, silentMs, findPid) => {
    await leaveLock(await findPid(), host, silentMs);
    const store = await openStore(sharedServer().uri, 'write');
    expect(await readLocks()).toEqual([{ pid: process.pid, host: hostname() }]);
    await store.close();
  });

  it('is gone for good when another one took it over: not one more page comes in', async () => {
    const { uri } = sharedServer();
    const store = await openStore(uri, 'write');
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    await store.write(crawlId, page('1', seen('a/x')));
    await askServer(uri, "MATCH (l:Lock) SET l.token = 'other', l.host = 'far-away'");
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(store.write(crawlId, page('2', seen('a/y')))).rejects.toThrow(
        `Another process has taken over writing to ${uri}`,
      );
    }
    await store.close();
    expect(await readLocks()).toEqual([{ pid: process.pid, host: 'far-away' }]);
    expect(await askServer(uri, 'MATCH (m:Model) RETURN m.id AS id')).toEqual([{ id: 'a/x' }]);
  });
});
