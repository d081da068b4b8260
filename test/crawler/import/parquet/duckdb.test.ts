import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestDateIn } from '../../../../crawler/import/newest-date.ts';
import { createTestFolder } from '../folder-for-test.ts';
import { importForTest } from '../import-for-test.ts';
import { toApiQuery, toStatsQuery, writeWithDuckDb } from './write-with-duckdb.ts';

const ROWS = 5_000;
/** The least that DuckDB writes: groups of 2,048, 2,048 and 904 rows. */
const GROUP = 2_048;

describe('a file that DuckDB wrote, with several row groups, lists, structs and nothing in places', () => {
  for (const options of [
    'compression zstd',
    'compression snappy',
    'compression gzip',
    'compression lz4_raw',
    'compression uncompressed',
    'compression zstd, parquet_version v2',
    'compression snappy, parquet_version v2',
  ]) {
    it(`gives what the same rows give as lines of JSON: ${options}`, async () => {
      const folder = (await createTestFolder()).path;
      const query = toStatsQuery(ROWS);
      const [table, lines] = [join(folder, 'models.parquet'), join(folder, 'models.ndjson')];
      await writeWithDuckDb(table, query, `format parquet, row_group_size ${GROUP}, ${options}`);
      await writeWithDuckDb(lines, toApiQuery(query), 'format json');
      const fromTable = await importForTest([table]);
      const fromLines = await importForTest([lines]);
      expect([fromTable.error, fromLines.error]).toEqual([null, null]);
      expect(fromTable.ids).toHaveLength(ROWS);
      expect(fromTable.pages.flatMap((page) => page.observations)).toStrictEqual(
        fromLines.pages.flatMap((page) => page.observations),
      );
      expect(await newestDateIn([table])).toBe(await newestDateIn([lines]));
    });
  }

  it('goes on in the middle of a row group, after any page', async () => {
    const path = join((await createTestFolder()).path, 'models.parquet');
    await writeWithDuckDb(path, toStatsQuery(9_000), 'format parquet, compression zstd, row_group_size 6144');
    const { pages } = await importForTest([path]);
    expect(pages.length).toBeGreaterThan(8);
    for (const [nth, { checkpoint }] of pages.entries()) {
      const rest = await importForTest([path], checkpoint);
      expect(rest.error).toBeNull();
      expect(rest.pages.flatMap((page) => page.observations)).toEqual(
        pages.slice(nth + 1).flatMap((page) => page.observations),
      );
    }
  });
});
