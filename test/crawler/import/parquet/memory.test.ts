import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createTestFolder } from '../folder-for-test.ts';
import { toStatsQuery, writeWithDuckDb } from './write-with-duckdb.ts';

const SCRIPT = fileURLToPath(new URL('import-and-tell.ts', import.meta.url));
const ROWS = 122_880;

/** Objects alone: those of one column of this row group would not fit. */
const HEAP_MB = 100;
/** All of the process. One that does nothing takes 80 MB, the unpacked pages 140; the rows at once would take 1,300. */
const PEAK_MB = 480;

it('holds the rows of a batch and an unpacked page of each column, not those of a row group', async () => {
  const path = join((await createTestFolder()).path, 'models.parquet');
  await writeWithDuckDb(
    path,
    toStatsQuery(ROWS, 900),
    `format parquet, compression zstd, row_group_size ${ROWS}`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${HEAP_MB}`,
    '--import',
    'tsx',
    SCRIPT,
    path,
  ]);
  const { models, peakMb }: { models: number; peakMb: number } = JSON.parse(stdout);
  expect(models).toBe(ROWS);
  expect(peakMb).toBeLessThan(PEAK_MB);
}, 120_000);
