import { gunzipSync } from 'node:zlib';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { AsyncBuffer } from 'hyparquet';
import { StoreError } from '../store-error.ts';
import type { Column, Columns } from './column.ts';
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
  const asked = fields.map((field) => columns[field]);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const rows: readonly Readonly<Record<string, unknown>>[] = await parquetReadObjects({
      file,
      metadata,
      columns: asked.map(({ name }) => name),
      rowStart,
      rowEnd,
      compressors: { GZIP: (bytes) => gunzipSync(bytes) },
    });
    yield rows.map((row) => toRecord(row, fields, asked));
    rowStart = rowEnd;
  }
}

function toRecord<RecordType extends object, Field extends keyof RecordType>(
  row: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  columns: readonly Column<RecordType[Field]>[],
): Pick<RecordType, Field> {
  const record: Partial<Pick<RecordType, Field>> = {};
  for (const [at, field] of fields.entries()) {
    const column = columns[at];
    if (column !== undefined) record[field] = column.toValue(row[column.name]);
  }
  return record as Pick<RecordType, Field>;
}
