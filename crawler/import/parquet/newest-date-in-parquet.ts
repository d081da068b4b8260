import { toTimeMs } from '../../../schema/hub/to-time-ms.ts';
import { openParquet, toDamaged } from './open-parquet.ts';
import { readRows } from './read-rows.ts';

const DATED: ReadonlySet<string> = new Set(['createdAt', 'lastModified']);

/**
 * The UTC day of the newest `createdAt` or `lastModified`; `null` when the file has none.
 *
 * @throws InputError as `openParquet` does, and for a file that is damaged.
 */
export async function newestDateInParquet(path: string): Promise<string | null> {
  const file = await openParquet(path);
  try {
    const fields = file.root.children.filter(({ element }) => DATED.has(element.name));
    if (fields.length === 0) return null;
    let newestMs = -1;
    for await (const { rows } of readRows(file, fields, 0)) {
      for (const row of rows) {
        for (const name in row) newestMs = Math.max(newestMs, toTimeMs(row[name]) ?? -1);
      }
    }
    return newestMs < 0 ? null : new Date(newestMs).toISOString().slice(0, 10);
  } catch (error) {
    throw toDamaged(path, error);
  } finally {
    await file.bytes.close();
  }
}
