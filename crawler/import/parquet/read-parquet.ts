import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { LIST_FIELDS } from '../../../schema/hub/asked.ts';
import type { Asked } from '../../../schema/hub/asked.ts';
import { parseRecords } from '../../parse-records.ts';
import type { ParsedRecords } from '../../parse-records.ts';
import { BATCH_RECORDS } from '../batch.ts';
import { openParquet, toDamaged } from './open-parquet.ts';
import type { ParquetFile } from './open-parquet.ts';
import { toHubRecord } from './to-hub-record.ts';

/** Columns that we keep, by their names at the Hub. */
const KEPT: ReadonlySet<string> = new Set(['_id', 'id', ...LIST_FIELDS]);

export interface ParquetBatch {
  readonly parsed: ParsedRecords;
  readonly rowsDone: number;
  readonly isLast: boolean;
}

/**
 * Reads the models of a hub-stats Parquet file in batches, one row group at a time; of its columns only those
 * that we keep. What the file has a column for was asked for; a card that is no JSON says nothing of its model.
 *
 * @param skip rows that an earlier run has done
 * @throws InputError, one sentence, for a file that is damaged or of another kind.
 */
export async function* readParquet(
  path: string,
  skip: number,
  onChunk: (sizeBytes: number) => void,
): AsyncGenerator<ParquetBatch> {
  const file = await openParquet(path, onChunk);
  const columns = file.columns.filter((name) => KEPT.has(name));
  const asked: Asked = new Set(columns);
  const total = Number(file.metadata.num_rows);
  let rowStart = 0;
  for (const group of file.metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    if (rowEnd > skip) {
      const from = Math.max(rowStart, skip);
      const rows = await readRows(file, columns, from, rowEnd);
      for (let at = 0; at < rows.length; at += BATCH_RECORDS) {
        const batch = rows.slice(at, at + BATCH_RECORDS);
        const rowsDone = from + at + batch.length;
        yield { parsed: parseRows(batch, asked), rowsDone, isLast: rowsDone === total };
      }
    }
    rowStart = rowEnd;
  }
}

type Row = Readonly<Record<string, unknown>>;

async function readRows(
  { path, buffer, metadata }: ParquetFile,
  columns: string[],
  rowStart: number,
  rowEnd: number,
): Promise<readonly Row[]> {
  try {
    return await parquetReadObjects({ file: buffer, metadata, columns, rowStart, rowEnd, compressors });
  } catch (cause) {
    throw toDamaged(path, cause);
  }
}

function parseRows(rows: readonly Row[], asked: Asked): ParsedRecords {
  const records = rows.map(toHubRecord);
  const whole = parseRecords(
    records.filter(({ hasBrokenCard }) => !hasBrokenCard).map(({ record }) => record),
    asked,
  );
  const broken = records.filter(({ hasBrokenCard }) => hasBrokenCard).map(({ record }) => record);
  if (broken.length === 0) return whole;
  const rest = parseRecords(broken, new Set([...asked].filter((name) => name !== 'cardData')));
  return {
    observations: [...whole.observations, ...rest.observations],
    rejected: [...whole.rejected, ...rest.rejected],
    privateCount: whole.privateCount + rest.privateCount,
  };
}
