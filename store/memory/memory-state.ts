import type { Lookup } from '../../schema/lookup.ts';
import type { DerivedGraph, Measures } from '../../schema/derived-graph.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { settleAlias } from '../aliases/settle-alias.ts';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { createDatesBook } from '../observe/fact-dates.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import type { StoredRows } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';

/** Everything that the store in memory holds. */
export interface MemoryState {
  dataVersion: number;
  derivedVersion: number;
  lastKey: number;
  /** The unfinished copy that this store is; `null` when it is none. */
  restoring: string | null;
  /** The snapshot that the data version stands for, as JSON text. */
  versionedSnapshot: string;
  readonly rows: Map<number, Row>;
  readonly keysByHubId: Map<string, number>;
  /** Keys of all rows of a name, live, stub and gone, by folded id. */
  readonly keysByName: Map<string, Set<number>>;
  /** By folded alias. */
  readonly aliases: Map<string, Alias>;
  /** By folded name. */
  readonly lookups: Map<string, Lookup>;
  crawls: readonly CrawlRecord[];
  /** Keys of the models that each crawl saw. */
  readonly sightings: Map<number, Set<number>>;
  readonly book: DatesBook;
  derived: Pick<DerivedGraph, 'derivations' | 'findings'>;
  measures: ReadonlyMap<number, Measures>;
  summary: string | null;
}

export const createMemoryState = (): MemoryState => ({
  dataVersion: 0,
  derivedVersion: 0,
  lastKey: 0,
  restoring: null,
  versionedSnapshot: '',
  rows: new Map(),
  keysByHubId: new Map(),
  keysByName: new Map(),
  aliases: new Map(),
  lookups: new Map(),
  crawls: [],
  sightings: new Map(),
  book: createDatesBook([]),
  derived: { derivations: [], findings: [] },
  measures: new Map(),
  summary: null,
});

export function putRow(state: MemoryState, row: Row): void {
  const before = state.rows.get(row.key);
  if (before !== undefined) state.keysByName.get(before.folded)?.delete(row.key);
  state.rows.set(row.key, row);
  state.lastKey = Math.max(state.lastKey, row.key);
  if (row.hubId !== null) state.keysByHubId.set(row.hubId, row.key);
  const keys = state.keysByName.get(row.folded) ?? new Set();
  state.keysByName.set(row.folded, keys.add(row.key));
}

export function deleteRow(state: MemoryState, row: Row): void {
  state.rows.delete(row.key);
  state.keysByName.get(row.folded)?.delete(row.key);
}

export function toStoredRows(state: MemoryState): StoredRows {
  const named = (folded: string): readonly Row[] =>
    [...(state.keysByName.get(folded) ?? [])].flatMap((key) => state.rows.get(key) ?? []);
  return {
    byHubId: (hubId) => state.rows.get(state.keysByHubId.get(hubId) ?? 0) ?? null,
    holder: (folded) => named(folded).find((row) => row.state !== 'gone') ?? null,
    gone: (folded) => named(folded).filter((row) => row.state === 'gone'),
    alias: (folded) => state.aliases.get(folded) ?? null,
  };
}

/** An alias as readers see it. */
export const toSettledAlias = (state: MemoryState, alias: Alias): Alias =>
  settleAlias(alias, state.rows.get(state.keysByHubId.get(alias.hubId ?? '') ?? 0) ?? null);

/** All rows, ascending by key. */
export const listRows = (state: MemoryState): readonly Row[] =>
  [...state.rows.values()].toSorted((a, b) => a.key - b.key);
