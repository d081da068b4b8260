import { gunzipSync } from 'node:zlib';
import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { StoreError } from '../store-error.ts';
import type { Columns } from './column.ts';
import { openBuffer } from './open-buffer.ts';

/**
 * The records of one file of a snapshot, a group of rows at a time, with the fields that are asked for; the other
 * columns are not even read.
 *
 * @throws StoreError, one sentence, for a file that is damaged or holds what its column cannot
 */
export async function* readTable<RecordType extends object, Field extends keyof RecordType>(
  path: string,
  columns: Columns<RecordType>,
  fields: readonly Field[],
): AsyncGenerator<readonly Pick<RecordType, Field>[]> {
  const file = await openBuffer(path);
  try {
    yield* readGroups(file.buffer, columns, fields);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${path} is damaged (${reason}): copy the snapshot again.`, { cause: error });
  } finally {
    await file.close();
  }
}

async function* readGroups<RecordType extends object, Field extends keyof RecordType>(
  file: AsyncBuffer,
  columns: Columns<RecordType>,
  fields: readonly Field[],
): AsyncGenerator<readonly Pick<RecordType, Field>[]> {
  const metadata = await parquetMetadataAsync(file);
  const asked = fields.map((field) => ({ field, column: columns[field] }));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const cells = await readColumns(file, metadata, asked, rowStart, rowEnd);
    const records = toBlanks<RecordType, Field>(fields, rowEnd - rowStart);
    for (const { field, column } of asked) {
      const values = cells.get(column.name) ?? [];
      for (const [at, record] of records.entries()) record[field] = column.toValue(values[at]);
    }
    yield records;
    rowStart = rowEnd;
  }
}

/** The cells of some columns of a group of rows. As rows they would take several times the time and memory. */
async function readColumns(
  file: AsyncBuffer,
  metadata: FileMetaData,
  asked: readonly { readonly column: { readonly name: string } }[],
  rowStart: number,
  rowEnd: number,
): Promise<ReadonlyMap<string, unknown[]>> {
  const cells = new Map(
    asked.map(({ column }) => [column.name, Array.from<unknown>({ length: rowEnd - rowStart })]),
  );
  await parquetRead({
    file,
    metadata,
    columns: [...cells.keys()],
    rowStart,
    rowEnd,
    compressors: { GZIP: (bytes) => gunzipSync(bytes) },
    onChunk({ columnName, columnData, rowStart: first }) {
      const values = cells.get(columnName);
      if (values === undefined) return;
      for (let at = 0; at < columnData.length; at++) values[first - rowStart + at] = columnData[at];
    },
  });
  return cells;
}

/** Records that have all of their fields from the start, which is what makes filling them quick. */
function toBlanks<RecordType extends object, Field extends keyof RecordType>(
  fields: readonly Field[],
  count: number,
): Pick<RecordType, Field>[] {
  const blank = Object.fromEntries(fields.map((field) => [field, null])) as Pick<RecordType, Field>;
  return Array.from({ length: count }, () => ({ ...blank }));
}
