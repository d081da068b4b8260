import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Observation } from '../../../../schema/observation.ts';
import { createTestFolder } from '../folder-for-test.ts';
import { importForTest } from '../import-for-test.ts';

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];
type Schema = Parameters<typeof parquetWriteBuffer>[0]['schema'];

/** Writes a file of these columns alone and gives its path. */
export async function writeColumns(columnData: readonly Column[], schema?: Schema): Promise<string> {
  const path = join((await createTestFolder()).path, 'models.parquet');
  const bytes = parquetWriteBuffer({
    columnData: [...columnData],
    ...(schema === undefined ? {} : { schema }),
  });
  await writeFile(path, Buffer.from(bytes));
  return path;
}

/** The only model of a file of these columns, with one row. */
export async function observeColumns(columnData: readonly Column[], schema?: Schema): Promise<Observation> {
  const { pages, error } = await importForTest([await writeColumns(columnData, schema)]);
  const [observation] = pages.flatMap((page) => page.observations);
  if (observation === undefined) throw error ?? new Error('The file has no model.');
  return observation;
}
