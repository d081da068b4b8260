import { gzipSync } from 'node:zlib';
import { ParquetWriter, fileWriter } from 'hyparquet-writer';
import type { Column, Columns } from './column.ts';
import { toParquetSchema } from './parquet-schema.ts';

/** Rows that are held at once. */
const GROUP_ROWS = 20_000;

/**
 * Writes one Parquet file from records as they come; gives their number. Holds one group of rows at a time,
 * as columns, whatever the number of rows. The same records give the same bytes.
 */
export async function writeTable<RecordType extends object>(
  path: string,
  columns: Columns<RecordType>,
  records: AsyncIterable<readonly RecordType[]>,
): Promise<number> {
  const list: readonly Column<never>[] = Object.values(columns);
  const fields = Object.keys(columns) as (keyof RecordType)[];
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: toParquetSchema(list),
    codec: 'GZIP',
    compressors: { GZIP: (bytes) => gzipSync(bytes) },
    createdBy: 'stemma',
  });
  let cells = list.map((): unknown[] => []);
  let held = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    const columnData = list.map(({ name }, at) => ({ name, data: cells[at] ?? [] }));
    await writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    cells = list.map((): unknown[] => []);
    count += held;
    held = 0;
  };
  for await (const chunk of records) {
    for (const record of chunk) {
      for (const [at, field] of fields.entries()) cells[at]?.push(columns[field].toCell(record[field]));
      held += 1;
      if (held === GROUP_ROWS) await flush();
    }
  }
  if (held > 0 || count === 0) await flush();
  await writer.finish();
  return count;
}
