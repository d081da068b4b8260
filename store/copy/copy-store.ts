import type { Store } from '../port.ts';
import { StoreError } from '../store-error.ts';

export interface CopyOptions {
  /** Throws away what an unfinished copy left in `to`. */
  readonly isFresh?: boolean;
  readonly signal: AbortSignal;
  /** Rows of one step: what an interruption costs at most. */
  readonly stepRows?: number;
  /** Rows that came in, in this run. */
  readonly onProgress?: (rows: number) => void;
}

export interface CopyResult {
  readonly rows: number;
  /** The key after which an interrupted copy went on; 0 for a new one. */
  readonly wentOnAfter: number;
}

const STEP_ROWS = 5_000;

/**
 * Makes `to` hold what `from` does, but for what is derived: rows with their keys, dates and references, aliases,
 * look-ups, crawls. Streams; goes on where an interrupted copy stopped.
 *
 * @throws StoreError when `to` holds anything else, or `from` changed meanwhile; the signal's reason when aborted.
 */
export async function copyStore(from: Store, to: Store, options: CopyOptions): Promise<CopyResult> {
  const { dataVersion, snapshot } = await from.status();
  if (snapshot === null) throw new StoreError(`${from.uri} holds no models yet: there is nothing to copy.`);
  const source = `${from.uri}, version ${dataVersion}`;
  const wentOnAfter = await to.beginRestore(source, { isFresh: options.isFresh ?? false });
  let rows = 0;
  for await (const step of inSteps(from.scanRows(wentOnAfter), options.stepRows ?? STEP_ROWS)) {
    options.signal.throwIfAborted();
    await to.restoreRows(step);
    rows += step.length;
    options.onProgress?.(rows);
  }
  const ledger = await from.ledger();
  if (ledger.dataVersion !== dataVersion) {
    throw new StoreError(`${from.uri} changed while it was copied: run the copy again with --fresh.`);
  }
  await to.endRestore(ledger);
  return { rows, wentOnAfter };
}

/** The same rows in pieces of this size. */
async function* inSteps<T>(chunks: AsyncIterable<readonly T[]>, size: number): AsyncGenerator<readonly T[]> {
  let left: readonly T[] = [];
  for await (const chunk of chunks) {
    left = [...left, ...chunk];
    for (; left.length >= size; left = left.slice(size)) yield left.slice(0, size);
  }
  if (left.length > 0) yield left;
}
