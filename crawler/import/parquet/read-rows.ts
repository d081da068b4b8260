import type { SchemaTree } from 'hyparquet';
import { BATCH_RECORDS } from '../batch.ts';
import { toLeaves } from './leaf.ts';
import type { ParquetFile } from './open-parquet.ts';
import { createColumnReader } from './read-column.ts';
import type { ColumnReader } from './read-column.ts';
import { readLeaf } from './read-leaf.ts';

export type ParquetRow = Readonly<Record<string, unknown>>;

export interface RowBatch {
  readonly rows: readonly ParquetRow[];
  /** Rows of the file that are done after this batch, skipped ones included. */
  readonly rowsDone: number;
}

/**
 * Rows of a file in batches, one row group after the other. Of each column a page is held, however many rows a
 * group has, and nothing of the columns that are not named.
 *
 * @param fields the file's top-level columns that are read
 * @param skip rows at the beginning of the file that are left out
 * @throws an Error that says what is wrong with the file
 */
export async function* readRows(
  file: ParquetFile,
  fields: readonly SchemaTree[],
  skip: number,
): AsyncGenerator<RowBatch> {
  let rowsDone = 0;
  for (const group of file.rowGroups) {
    const groupEnd = rowsDone + Number(group.num_rows);
    const skipped = Math.min(Math.max(0, skip - rowsDone), groupEnd - rowsDone);
    rowsDone += skipped;
    if (rowsDone === groupEnd) continue;
    const columns = fields.map((field): ColumnReader => {
      const leaves = toLeaves(file.root, field, group);
      return createColumnReader(
        field,
        new Map(leaves.map((leaf) => [leaf.name, readLeaf(file.bytes, leaf, skipped)])),
      );
    });
    while (rowsDone < groupEnd) {
      const count = Math.min(BATCH_RECORDS, groupEnd - rowsDone);
      const rows = await takeRows(columns, count);
      rowsDone += count;
      yield { rows, rowsDone };
    }
  }
}

async function takeRows(columns: readonly ColumnReader[], count: number): Promise<readonly ParquetRow[]> {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const { name, take } of columns) {
    const values = await take(count);
    for (const [nth, row] of rows.entries()) row[name] = values[nth];
  }
  return rows;
}
