import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { newestDateIn } from '../../../../crawler/import/newest-date.ts';
import { createTestFolder } from '../folder-for-test.ts';
import { importForTest } from '../import-for-test.ts';
import { statsRow, writeParquet } from './write-parquet.ts';
import type { StatsRow } from './write-parquet.ts';

const PLAIN = { tags: [], baseModels: null, cardData: null } as const;

async function writeStats(
  rows: readonly StatsRow[],
  options: Parameters<typeof writeParquet>[2] = {},
): Promise<string> {
  const path = join((await createTestFolder()).path, 'models.parquet');
  await writeParquet(path, rows, options);
  return path;
}

describe('a hub-stats file', () => {
  it('gives what the API would: links from the struct, the card from its text, counts and moments', async () => {
    const { pages, rejected, error } = await importForTest([
      await writeStats([statsRow(1), statsRow(2, PLAIN)]),
    ]);
    expect([error, rejected]).toEqual([null, []]);
    const [one, two] = pages.flatMap((page) => page.observations);
    expect(one?.model).toMatchObject({
      id: 'lab/model-1',
      hubId: '650000010000000000000000',
      downloads30d: 1,
      license: ['mit'],
      createdAtMs: Date.UTC(2026, 0, 2, 3, 4, 5),
    });
    expect(
      one?.references.map(({ source, target, relation, targetHubId }) => [
        source,
        target,
        relation,
        targetHubId,
      ]),
    ).toContainEqual(['baseModels', 'lab/base', 'finetune', '621ffdc036468d709f174338']);
    expect(one?.observedSources).toEqual(['baseModels', 'tag', 'card']);
    expect(two?.references).toEqual([]);
    // It has no column for likes: nothing is said about them.
    expect(one?.model).not.toHaveProperty('likes');
  });

  it.each(['SNAPPY', 'GZIP', 'BROTLI', 'UNCOMPRESSED'] as const)(
    'is read when packed with %s',
    async (codec) => {
      const { ids } = await importForTest([await writeStats([statsRow(1), statsRow(2)], { codec })]);
      expect(ids).toEqual(['lab/model-1', 'lab/model-2']);
    },
  );

  it('says nothing by a card that is no JSON, and keeps the rest of the row', async () => {
    const broken = statsRow(1, { cardData: '{"license": "mit"', tags: [], baseModels: null });
    const { pages } = await importForTest([await writeStats([broken, statsRow(2)])]);
    const [observation] = pages
      .flatMap((page) => page.observations)
      .filter(({ model }) => model.id === 'lab/model-1');
    expect(observation?.observedSources).toEqual(['baseModels', 'tag']);
    expect(observation?.model.downloads30d).toBe(1);
  });

  it('comes row group by row group, in pages', async () => {
    const rows = Array.from({ length: 3_400 }, (_, nth) => statsRow(nth, PLAIN));
    const { pages, ids } = await importForTest([await writeStats(rows, { rowGroupSize: 1_500 })]);
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(Math.max(...pages.map((page) => page.observations.length))).toBeLessThanOrEqual(1_500);
    expect(pages.length).toBeGreaterThan(2);
  });

  it('goes on after the page that was stored last', async () => {
    const rows = Array.from({ length: 3_400 }, (_, nth) => statsRow(nth, PLAIN));
    const path = await writeStats(rows, { rowGroupSize: 1_500 });
    const whole = await importForTest([path]);
    for (const [nth, page] of whole.pages.entries()) {
      const rest = await importForTest([path], page.checkpoint);
      const before = whole.pages.slice(0, nth + 1).reduce((sum, each) => sum + each.observations.length, 0);
      expect(rest.ids).toEqual(rows.slice(before).map(({ id }) => id));
    }
  });

  it('is the same in pages of a few rows, which end elsewhere in each column', async () => {
    const rows = Array.from({ length: 3_400 }, (_, nth) =>
      statsRow(nth, { tags: Array.from({ length: nth % 7 }, (__, tag) => `tag-${tag}`) }),
    );
    const whole = await importForTest([await writeStats(rows, { rowGroupSize: 3_000 })]);
    const path = await writeStats(rows, { rowGroupSize: 3_000, pageSize: 400 });
    const small = await importForTest([path]);
    expect(small.pages).toEqual(whole.pages);
    for (const [nth, page] of small.pages.entries()) {
      expect((await importForTest([path], page.checkpoint)).pages).toEqual(whole.pages.slice(nth + 1));
    }
  });

  it('dates itself by its newest moment', async () => {
    const path = await writeStats([
      statsRow(1),
      statsRow(2, { createdAt: new Date('2026-05-06T07:08:09Z') }),
    ]);
    expect(await newestDateIn([path])).toBe('2026-05-06');
  });
});

describe('a Parquet file that cannot be read', () => {
  it('is about something else', async () => {
    const path = join((await createTestFolder()).path, 'other.parquet');
    await writeFile(path, Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'price', data: [1, 2] }] })));
    expect((await importForTest([path])).error?.message).toMatch(
      /is a Parquet file without a column "id" \(it has price\)/,
    );
  });
});
