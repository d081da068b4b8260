import { buildIdentityIndexes, createIndexFinder, hasIdentityIndexes } from './find-keys.ts';
import type { WriterState } from './writer-state.ts';

/** Ends the first load of a store: from now on repositories are found by the indexes in the file. */
export function useIndexes(state: WriterState): void {
  if (hasIdentityIndexes(state.connection)) return;
  buildIdentityIndexes(state.connection);
  state.finder = createIndexFinder(state.connection);
}
