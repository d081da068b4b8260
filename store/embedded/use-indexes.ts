import { buildIdentityIndexes, createIndexFinder, hasIdentityIndexes } from './find-keys.ts';
import type { WriterState } from './writer-state.ts';

/**
 * Ends the first load of a store: from now on repositories are found by the indexes in the file. An empty
 * store waits for its load.
 */
export function useIndexes(state: WriterState): void {
  if (state.lastKey === 0 || hasIdentityIndexes(state.connection)) return;
  buildIdentityIndexes(state.connection);
  state.finder = createIndexFinder(state.connection);
}
