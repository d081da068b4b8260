import { open } from 'node:fs/promises';
import { asyncBufferFromFile, parquetMetadataAsync, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { InputError } from '../../input-error.ts';

/** What every Parquet file begins and ends with. */
const MAGIC = 'PAR1';

/** A Parquet file that is ready to be read, row group by row group. */
export interface ParquetFile {
  readonly path: string;
  readonly buffer: AsyncBuffer;
  readonly metadata: FileMetaData;
  /** Names of its top-level columns. */
  readonly columns: readonly string[];
}

export async function isParquet(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.toString('latin1') === MAGIC;
  } finally {
    await file.close();
  }
}

/** @throws InputError, one sentence, for a file that is cut off or damaged, and for one without ids. */
export async function openParquet(
  path: string,
  onChunk: (sizeBytes: number) => void = () => {},
): Promise<ParquetFile> {
  const file = await asyncBufferFromFile(path);
  const buffer: AsyncBuffer = {
    byteLength: file.byteLength,
    slice: async (start, end) => {
      const bytes = await file.slice(start, end);
      onChunk(bytes.byteLength);
      return bytes;
    },
  };
  const metadata = await readMetadata(path, buffer);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  if (columns.includes('id')) return { path, buffer, metadata, columns };
  throw new InputError(
    `${path} is a Parquet file without a column "id" (it has ${columns.slice(0, 8).join(', ')}): import models.parquet of hub-stats, or one with its columns.`,
  );
}

async function readMetadata(path: string, buffer: AsyncBuffer): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(buffer);
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
