import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../store/open-store.ts';
import { StoreError } from '../../../store/store-error.ts';
import { toFreshPath } from '../fresh-path.ts';
import { find, passOver, seen } from '../pictures.ts';

const MODES = ['read', 'write'] as const;

async function makeStore(): Promise<string> {
  const path = toFreshPath();
  const store = await openStore(`file:${path}`, 'write');
  await passOver(store, '2024-07-11', seen('a/x'));
  await store.close();
  return path;
}

/** Runs as a user who may not do everything: the first one is not kept out by permissions. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a file that is no store', () => {
  it('is missing: nothing to read', async () => {
    const path = toFreshPath();
    await expect(openStore(`file:${path}`, 'read')).rejects.toThrow(
      `There is no store at ${path} yet: crawl or import first.`,
    );
    expect(existsSync(path)).toBe(false);
  });

  it('is empty: nothing to read, and a new store to write', async () => {
    const path = toFreshPath();
    writeFileSync(path, '');
    await expect(openStore(`file:${path}`, 'read')).rejects.toThrow('There is no store at');
    const store = await openStore(`file:${path}`, 'write');
    expect(await store.status()).toMatchObject({ isEmpty: true });
    await store.close();
  });

  it.each(MODES)('is a text (%s)', async (mode) => {
    const path = toFreshPath();
    const text = '<!doctype html><title>429</title>';
    writeFileSync(path, text);
    await expect(openStore(`file:${path}`, mode)).rejects.toThrow(`${path} is not a SQLite database`);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each(MODES)('is cut short (%s)', async (mode) => {
    const path = await makeStore();
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    await expect(openStore(`file:${path}`, mode)).rejects.toThrow(StoreError);
  });

  it.each(MODES)('is a folder (%s)', async (mode) => {
    const path = toFreshPath();
    mkdirSync(path);
    await expect(openStore(`file:${path}`, mode)).rejects.toThrow(`${path} is a folder`);
  });

  it.each(MODES)('is the database of another program (%s)', async (mode) => {
    const path = toFreshPath();
    const other = new Database(path);
    other.exec('CREATE TABLE songs (title)');
    other.close();
    const before = readFileSync(path);
    await expect(openStore(`file:${path}`, mode)).rejects.toThrow(`${path} is a database of another program`);
    expect(readFileSync(path)).toEqual(before);
  });

  it.each(MODES)('is a store of a newer version (%s)', async (mode) => {
    const path = await makeStore();
    const newer = new Database(path);
    newer.exec("UPDATE meta SET value = 99 WHERE name = 'schemaVersion'; PRAGMA wal_checkpoint(TRUNCATE)");
    newer.close();
    const before = readFileSync(path);
    await expect(openStore(`file:${path}`, mode)).rejects.toThrow(
      /was written by a newer version of Stemma .*version 99.*update Stemma/,
    );
    expect(readFileSync(path)).toEqual(before);
  });

  it('is a damaged store: keep a copy, and fill a new file', async () => {
    const path = await makeStore();
    const bytes = readFileSync(path);
    // The first page holds the header and the list of tables; all others lose their own headers.
    for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0xff, at, at + 64);
    writeFileSync(path, bytes);
    await expect(openStore(`file:${path}`, 'write')).rejects.toThrow(
      `${path} is damaged: keep a copy of it, and crawl or import into a new file (--store file:PATH).`,
    );
    expect(readFileSync(path).length).toBe(bytes.length);
  });

  it('has a file where a folder should be', async () => {
    const path = await makeStore();
    await expect(openStore(`file:${join(path, 'graph.db')}`, 'write')).rejects.toThrow(
      /is a file and not a folder/,
    );
  });
});

describe('a folder', () => {
  it('is made when it is missing', async () => {
    const path = join(toFreshPath(), 'deep', 'graph.db');
    const store = await openStore(`file:${path}`, 'write');
    await store.close();
    expect(existsSync(path)).toBe(true);
  });

  it('can have any name', async () => {
    const path = join(toFreshPath(), 'a b', '100%25', 'é#1', "o'x.db");
    const store = await openStore(`file:${path}`, 'write');
    await passOver(store, '2024-07-11', seen('a/x'));
    const reader = await openStore(`file:${path}`, 'read');
    expect(await find(reader, 'a/x')).toMatchObject({ state: 'live' });
    await reader.close();
    await store.close();
  });

  it('may not be written: one sentence, and nothing is left behind', async () => {
    const folder = toFreshPath();
    mkdirSync(folder, { mode: 0o555 });
    const path = join(folder, 'graph.db');
    await expect(asNobody(() => openStore(`file:${path}`, 'write'))).rejects.toThrow(
      `${path} may not be written: check the permissions`,
    );
    expect(existsSync(path)).toBe(false);
  });

  it('may not be written: its store can be read', async () => {
    const folder = toFreshPath();
    mkdirSync(folder);
    const path = join(folder, 'graph.db');
    copyFileSync(await makeStore(), path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    await asNobody(async () => {
      const reader = await openStore(`file:${path}`, 'read');
      expect(await find(reader, 'a/x')).toMatchObject({ state: 'live' });
      await reader.close();
      await expect(openStore(`file:${path}`, 'write')).rejects.toThrow('may not be written');
    });
  });
});
