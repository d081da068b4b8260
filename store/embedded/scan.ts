import type { Connection } from './connection.ts';
import { speaking } from './to-store-error.ts';

/** Rows (or, of lists by child, children) of one statement: half a megabyte of text. */
const CHUNK_ROWS = 2000;

/**
 * Streams a table by key, one statement a chunk, so that no reader holds the journal for long and a writer
 * can go on in between. `read` gives what comes after a key; `toKey` says where a chunk ends.
 */
export async function* scan<T>(
  connection: Connection,
  read: (connection: Connection, after: number, limit: number) => readonly T[],
  toKey: (row: T) => number,
  afterKey = 0,
): AsyncGenerator<readonly T[]> {
  let after = afterKey;
  for (;;) {
    const chunk = speaking(connection.path, () => read(connection, after, CHUNK_ROWS));
    const last = chunk.at(-1);
    if (last === undefined) return;
    yield chunk;
    after = toKey(last);
  }
}
