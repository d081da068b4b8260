import { OUT_OF_MEMORY, toNeo4jCode } from './to-store-error.ts';

/** Rows of one transaction, where nothing says that more belong together. */
const BATCH_ROWS = 5_000;

/**
 * Writes rows in batches of `BATCH_ROWS`. When the server has too little memory for one, batches are half as large
 * from then on; throws its error when even one row is too much.
 */
export async function inBatches<T>(
  rows: readonly T[],
  write: (batch: readonly T[]) => Promise<void>,
  firstSize = BATCH_ROWS,
): Promise<void> {
  let size = firstSize;
  for (let at = 0; at < rows.length;) {
    try {
      await write(rows.slice(at, at + size));
      at += size;
    } catch (error) {
      if (size === 1 || !isOutOfMemory(error)) throw error;
      size = Math.ceil(size / 2);
    }
  }
}

/** It comes as a sentence, with the server's own error as its cause. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && toNeo4jCode(error.cause) === OUT_OF_MEMORY;
