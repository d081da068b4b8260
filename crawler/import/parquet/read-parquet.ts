import type { Asked } from '../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';
import { InputError } from '../../input-error.ts';
import { sortParsed } from '../../parse-records.ts';
import type { ParsedRecords } from '../../parse-records.ts';
import { keepColumns } from './keep-columns.ts';
import { openParquet, toDamaged } from './open-parquet.ts';
import { readRows } from './read-rows.ts';
import { toHubRecord } from './to-hub-record.ts';

export interface ParquetBatch {
  readonly parsed: ParsedRecords;
  readonly rowsDone: number;
  readonly isLast: boolean;
  /** How many rows, by column, had a text there that should be JSON and is not. */
  readonly broken: ReadonlyMap<string, number>;
}

/**
 * Reads the models of a hub-stats Parquet file in batches; of its columns only those that we keep. What the file
 * has a column for was asked for, in all of its rows. A text that should be JSON and is not says nothing of its
 * model, as if that row had not been asked for it.
 *
 * @param skip rows that an earlier run has done
 * @param onRead hears how much of the file each batch was, in bytes: its share of the rows
 * @throws InputError, one sentence, for a file that is damaged or of another kind.
 */
export async function* readParquet(
  path: string,
  skip: number,
  onRead: (sizeBytes: number) => void,
): AsyncGenerator<ParquetBatch> {
  const file = await openParquet(path);
  try {
    const columns = keepColumns(file.root.children);
    const askedWithout = createAskedWithout(columns.map(({ element }) => element.name));
    const toBytes = (rows: number): number => Math.round((rows / file.totalRows) * file.bytes.byteLength);
    let bytesDone = 0;
    for await (const { rows, rowsDone } of readRows(file, columns, skip)) {
      onRead(toBytes(rowsDone) - bytesDone);
      bytesDone = toBytes(rowsDone);
      const broken = new Map<string, number>();
      const outcomes = rows.map((row) => {
        const { record, broken: names } = toHubRecord(row);
        for (const name of names) broken.set(name, (broken.get(name) ?? 0) + 1);
        return parseHubModel(record, askedWithout(names));
      });
      yield { parsed: sortParsed(outcomes), rowsDone, isLast: rowsDone === file.totalRows, broken };
    }
  } catch (error) {
    throw error instanceof InputError ? error : toDamaged(path, error);
  } finally {
    await file.bytes.close();
  }
}

/** One set for all rows with the same broken columns: the parser reads each of them once. */
function createAskedWithout(names: readonly string[]): (broken: readonly string[]) => Asked {
  const whole: Asked = new Set(names);
  const others = new Map<string, Asked>();
  return (broken) => {
    if (broken.length === 0) return whole;
    const key = broken.join();
    const known = others.get(key);
    if (known !== undefined) return known;
    const asked: Asked = new Set(names.filter((name) => !broken.includes(name)));
    others.set(key, asked);
    return asked;
  };
}
