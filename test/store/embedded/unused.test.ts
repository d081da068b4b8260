import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../store/open-store.ts';
import { toFreshPath } from '../fresh-path.ts';
import { seen, start, write } from '../pictures.ts';

describe('a store into which nothing came', () => {
  it('is gone after closing, where the writer asked for that', async () => {
    const path = toFreshPath();
    const store = await openStore(`file:${path}`, 'write', { dropsUnused: true });
    await store.beginCrawl(start('2024-07-01'));
    await store.close();
    expect([path, `${path}-wal`, `${path}-shm`, `${path}.lock`].filter(existsSync)).toEqual([]);
  });

  it('stays otherwise, and where a file was before', async () => {
    const [kept, empty] = [toFreshPath(), toFreshPath()];
    await (await openStore(`file:${kept}`, 'write')).close();
    writeFileSync(empty, '');
    for (const path of [kept, empty]) {
      await (await openStore(`file:${path}`, 'write', { dropsUnused: true })).close();
      expect(existsSync(path)).toBe(true);
    }
  });

  it('stays with its first model, or its first alias', async () => {
    const paths = [toFreshPath(), toFreshPath()];
    const [models, aliases] = await Promise.all(
      paths.map((path) => openStore(`file:${path}`, 'write', { dropsUnused: true })),
    );
    if (models === undefined || aliases === undefined) throw new Error('Two stores were opened.');
    await write(models, '2024-07-01', seen('a/x'));
    await aliases.writeAliases([{ alias: 'a/old', id: 'a/x', source: 'file', seen: '2024-07-01' }]);
    await models.close();
    await aliases.close();
    expect(paths.filter(existsSync)).toEqual(paths);
  });
});
