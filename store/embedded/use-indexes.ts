import { foldId } from '../../schema/model-id.ts';
import { toNumber, toText, toTextOrNull } from './cells.ts';
import {
  buildIdentityIndexes,
  createIndexFinder,
  createTableFinder,
  hasIdentityIndexes,
} from './find-keys.ts';
import type { WriterState } from './writer-state.ts';

/** A store with no more rows may well be at the beginning of its first load: building its indexes again is nothing. */
const FEW_ROWS = 20_000;

/**
 * Ends the first load of a store: from now on repositories are found by the indexes in the file. An empty
 * store waits for its load.
 */
export function useIndexes(state: WriterState): void {
  if (state.lastKey === 0 || hasIdentityIndexes(state.connection)) return;
  buildIdentityIndexes(state.connection);
  state.finder = createIndexFinder(state.connection);
}

/** Begins a load into a store that holds next to nothing: its few rows are found in memory, the file sheds its indexes. */
export function shedIndexes(state: WriterState): void {
  const { connection, lastKey } = state;
  if (lastKey === 0 || lastKey > FEW_ROWS || !hasIdentityIndexes(connection)) return;
  const finder = createTableFinder();
  for (const [key, id, hubId] of connection.prepare('SELECT key, id, hub_id FROM models').all([])) {
    finder.add({ key: toNumber(key), folded: foldId(toText(id)), hubId: toTextOrNull(hubId) });
  }
  connection.transaction(() => connection.exec('DROP INDEX models_by_hub_id; DROP INDEX models_by_id;'));
  state.finder = finder;
}
