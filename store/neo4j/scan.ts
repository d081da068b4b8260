import type { Server, Transaction } from './server.ts';

/** Rows (or, of lists by child, children) of one query: some megabytes, a few hundredths of a second. */
const CHUNK_ROWS = 2_000;

type Read<T> = (transaction: Transaction, after: number, limit: number) => Promise<readonly T[]>;

/**
 * Streams by key, a query a chunk, so that no transaction stays open while the reader works, and a chunk is asked for
 * again when its server goes away. The next chunk is on its way while the reader has the last one.
 */
export async function* scan<T>(
  server: Server,
  read: Read<T>,
  toKey: (row: T) => number,
  afterKey = 0,
): AsyncGenerator<readonly T[]> {
  const fetch = (after: number): Promise<readonly T[]> => {
    const chunk = server.read((transaction) => read(transaction, after, CHUNK_ROWS));
    // A reader who stops early never asks for it.
    chunk.catch(() => {});
    return chunk;
  };
  let next = fetch(afterKey);
  for (;;) {
    const chunk = await next;
    const last = chunk.at(-1);
    if (last === undefined) return;
    next = fetch(toKey(last));
    yield chunk;
  }
}
