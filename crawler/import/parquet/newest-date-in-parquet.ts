import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { openParquet } from './open-parquet.ts';
import { toHubRecord } from './to-hub-record.ts';

const DATED = ['createdAt', 'lastModified'];

/** The UTC day of the newest `createdAt` or `lastModified`; `null` when the file has no such column. */
export async function newestDateInParquet(path: string): Promise<string | null> {
  const { buffer, metadata, columns } = await openParquet(path);
  const dated = columns.filter((name) => DATED.includes(name));
  if (dated.length === 0) return null;
  let newest: string | null = null;
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const rows = await parquetReadObjects({
      file: buffer,
      metadata,
      columns: dated,
      rowStart,
      rowEnd,
      compressors,
    });
    for (const row of rows) {
      for (const value of Object.values(toHubRecord(row).record)) {
        const day = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null;
        if (day !== null && (newest === null || day > newest)) newest = day;
      }
    }
    rowStart = rowEnd;
  }
  return newest;
}
