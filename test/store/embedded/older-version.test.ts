import { symlinkSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../store/open-store.ts';
import { toFreshPath } from '../fresh-path.ts';
import { find, passOver, seen } from '../pictures.ts';

/** A store as version 1 made it: without rejected records and look-ups, and aliases that only know names. */
async function makeVersion1(): Promise<string> {
  const path = toFreshPath();
  const store = await openStore(`file:${path}`, 'write');
  await passOver(store, '2024-07-11', seen('a/x', { likes: 3 }));
  await store.close();
  const database = new Database(path);
  database.exec(`
    ALTER TABLE crawls DROP COLUMN rejections;
    DROP TABLE lookups;
    ALTER TABLE aliases DROP COLUMN hub_id;
    INSERT INTO aliases VALUES ('a/w', 'a/W', 'a/x', 'hub', '2024-07-10');
    UPDATE meta SET value = 1 WHERE name = 'schemaVersion';
  `);
  database.close();
  return path;
}

describe('a store of an older version', () => {
  it.each(['read', 'write'] as const)('is brought up to date when it is opened (%s)', async (mode) => {
    const path = await makeVersion1();
    const store = await openStore(`file:${path}`, mode);
    expect(await find(store, 'a/x')).toMatchObject({ likes: 3 });
    expect(await store.status()).toMatchObject({ rejected: 0, rejections: [], hasFinishedCrawl: true });
    expect(await store.lookups()).toEqual([]);
    expect(await find(store, 'a/w')).toMatchObject({ id: 'a/x' });
    expect(await store.aliases()).toEqual([{ alias: 'a/W', id: 'a/x', source: 'hub', seen: '2024-07-10' }]);
    await store.close();
    const again = await openStore(`file:${path}`, 'read');
    expect(await again.crawls()).toHaveLength(1);
    await again.close();
  });

  it('stays beside the new one as it was', async () => {
    const path = await makeVersion1();
    for (const mode of ['read', 'write'] as const) {
      await (await openStore(`file:${path}`, mode)).close();
      const before = new Database(`${path}.version-1`);
      expect(before.prepare("SELECT value FROM meta WHERE name = 'schemaVersion'").raw().all()).toEqual([
        [1],
      ]);
      expect(before.prepare('SELECT id, likes FROM models').raw().all()).toEqual([['a/x', 3]]);
      expect(before.prepare('PRAGMA integrity_check').raw().all()).toEqual([['ok']]);
      before.close();
    }
  });

  it('stays as it is where its copy cannot be written', async () => {
    const path = await makeVersion1();
    // A name that leads nowhere cannot be written by anybody, root included.
    symlinkSync(`${path}.no-such-folder/copy`, `${path}.version-1`);
    await expect(openStore(`file:${path}`, 'write')).rejects.toThrow(
      /copy of it cannot be kept at .*\.version-1: .* Nothing was changed\.$/,
    );
    const database = new Database(path);
    expect(database.prepare("SELECT value FROM meta WHERE name = 'schemaVersion'").raw().all()).toEqual([
      [1],
    ]);
    database.close();
    await (await openStore(`file:${path}`, 'write')).close();
  });

  it('says what hinders it while another process writes', async () => {
    const old = await makeVersion1();
    writeFileSync(`${old}.lock`, JSON.stringify({ pid: 1, host: 'another-machine' }));
    await expect(openStore(`file:${old}`, 'read')).rejects.toThrow(
      /written by an older version of Stemma and cannot be brought up to date: Process 1 on another-machine/,
    );
  });
});
