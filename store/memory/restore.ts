import { foldId } from '../../schema/model-id.ts';
import { toVersionedSnapshot } from '../crawls/crawl-record.ts';
import { refuseRestore } from '../copy/refuse-restore.ts';
import type { Row } from '../observe/row.ts';
import type { Ledger } from '../port.ts';
import { putRow } from './memory-state.ts';
import type { MemoryState } from './memory-state.ts';

export function beginRestore(state: MemoryState, source: string, isFresh: boolean): number {
  if (isFresh && state.restoring !== null) clear(state);
  const isEmpty = state.rows.size === 0 && state.aliases.size === 0;
  refuseRestore({ uri: 'memory:', restoring: state.restoring, isEmpty }, source);
  state.restoring = source;
  return state.lastKey;
}

function clear(state: MemoryState): void {
  for (const map of [state.rows, state.keysByHubId, state.keysByName]) map.clear();
  Object.assign(state, { lastKey: 0, restoring: null });
}

export function restoreRows(state: MemoryState, rows: readonly Row[]): void {
  for (const row of rows) {
    putRow(state, { ...row, dates: state.book.intern(row.dates.days) });
    const seen = state.sightings.get(row.crawlId) ?? new Set();
    state.sightings.set(row.crawlId, seen.add(row.key));
  }
}

export function endRestore(state: MemoryState, { dataVersion, crawls, aliases, lookups }: Ledger): void {
  for (const alias of aliases) state.aliases.set(foldId(alias.alias), alias);
  for (const lookup of lookups) state.lookups.set(foldId(lookup.name), lookup);
  const versionedSnapshot = toVersionedSnapshot(crawls);
  Object.assign(state, { crawls, dataVersion, versionedSnapshot, restoring: null });
}

export const toLedger = (state: MemoryState): Ledger => ({
  dataVersion: state.dataVersion,
  crawls: state.crawls,
  aliases: [...state.aliases.values()].filter(({ source }) => source !== 'card'),
  lookups: [...state.lookups.values()],
});
