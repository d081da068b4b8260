import { parquetMetadataAsync, parquetSchema } from 'hyparquet';
import type { FileMetaData, SchemaTree } from 'hyparquet';
import { InputError } from '../../input-error.ts';
import { openBytes } from './open-bytes.ts';
import type { FileBytes } from './open-bytes.ts';
import { settleSchema } from './settle-schema.ts';

/** What every Parquet file begins and ends with. */
const MAGIC = 'PAR1';

/** A Parquet file that is ready to be read. It must be closed. */
export interface ParquetFile {
  readonly path: string;
  readonly bytes: FileBytes;
  readonly rowGroups: FileMetaData['row_groups'];
  readonly totalRows: number;
  /** Its schema, whose children are the top-level columns. */
  readonly root: SchemaTree;
}

export async function isParquet(path: string): Promise<boolean> {
  const bytes = await openBytes(path);
  try {
    if (bytes.byteLength < MAGIC.length) return false;
    return Buffer.from(await bytes.slice(0, MAGIC.length)).toString('latin1') === MAGIC;
  } finally {
    await bytes.close();
  }
}

/** @throws InputError, one sentence, for a file that is cut off, damaged or empty, and for one without ids. */
export async function openParquet(path: string): Promise<ParquetFile> {
  const bytes = await openBytes(path);
  try {
    return await readDescription(path, bytes);
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function readDescription(path: string, bytes: FileBytes): Promise<ParquetFile> {
  const { root, rowGroups } = await readMetadata(path, bytes);
  const names = root.children.map(({ element }) => element.name);
  if (!names.includes('id')) {
    throw new InputError(
      `${path} is a Parquet file without a column "id" (it has ${names.slice(0, 8).join(', ')}): import models.parquet of hub-stats, or one with its columns.`,
    );
  }
  const totalRows = rowGroups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (totalRows > 0) return { path, bytes, rowGroups, totalRows, root };
  throw new InputError(`${path} is a Parquet file without a row. Export or download it again.`);
}

async function readMetadata(
  path: string,
  bytes: FileBytes,
): Promise<Pick<ParquetFile, 'root' | 'rowGroups'>> {
  try {
    const metadata = settleSchema(await parquetMetadataAsync(bytes, { geoparquet: false }));
    return { root: parquetSchema(metadata), rowGroups: metadata.row_groups };
  } catch (cause) {
    throw toDamaged(path, cause);
  }
}

export function toDamaged(path: string, cause: unknown): InputError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new InputError(
    `${path} is a Parquet file that is cut off or damaged (${said}). Copy or download it again and repeat the import.`,
    { cause },
  );
}
