import { MODEL_STATES } from '../../schema/model.ts';
import { foldId } from '../../schema/model-id.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { createByteColumn, createNumberColumn } from '../index/growing-column.ts';
import { createKeyLookup } from '../index/key-lookup.ts';
import type { KeyLookup } from '../index/key-lookup.ts';
import { pickRows } from './pick-rows.ts';

/** The rows of a store's model table, with what resolving needs. */
export interface NodeTable {
  readonly count: number;
  readonly keys: Uint32Array;
  /** Larger than every key of the table. */
  readonly nextKey: number;
  /** The row of a key, -1 for an unknown one. */
  readonly rowOf: KeyLookup;
  idOf(row: number): string;
  /** The best row that bears a wanted id, folded: live, else gone, else stub, newest first; -1 for none. */
  findById(folded: string): number;
  /** The best row of a wanted identity, alike. */
  findByHubId(hubId: string): number;
  isLive(row: number): boolean;
  isGone(row: number): boolean;
  isStub(row: number): boolean;
  hasHubId(row: number): boolean;
  /** Milliseconds since 1970, -1 where unknown. */
  createdAtMs(row: number): number;
  library(row: number): string | null;
  /** Live models with more than one license label. */
  readonly severalLicenses: ReadonlyMap<number, readonly string[]>;
}

/** What will be looked up. Only these are indexed: references name a small part of all models. */
export interface Wanted {
  /** Folded. The ids of the models behind `hubIds` are added to them. */
  readonly ids: Iterable<string>;
  readonly hubIds: Iterable<string>;
}

export interface NodeTableBuilder {
  push(model: StoredModel): void;
  build(wanted: Wanted): NodeTable;
}

const LIVE = MODEL_STATES.indexOf('live');
const GONE = MODEL_STATES.indexOf('gone');
const STUB = MODEL_STATES.indexOf('stub');

export function createNodeTableBuilder(): NodeTableBuilder {
  const keys = createNumberColumn();
  const state = createByteColumn();
  const ids: string[] = [];
  const hubIds: (string | null)[] = [];
  const createdAtMs: number[] = [];
  const library: (string | null)[] = [];
  const severalLicenses = new Map<number, readonly string[]>();
  return {
    push(model) {
      if (model.license.length > 1 && model.state === 'live') severalLicenses.set(ids.length, model.license);
      keys.push(model.key);
      state.push(MODEL_STATES.indexOf(model.state));
      ids.push(model.id);
      hubIds.push(model.hubId);
      createdAtMs.push(model.createdAtMs ?? -1);
      library.push(model.library);
    },
    build(wanted) {
      const columns = { keys: keys.values(), state: state.values() };
      const byHubId = pickRows(new Set(wanted.hubIds), (row) => hubIds[row] ?? null, columns);
      const wantedIds = new Set(wanted.ids);
      for (const row of byHubId.values()) wantedIds.add(foldId(ids[row] ?? ''));
      const byId = pickRows(wantedIds, (row) => foldId(ids[row] ?? ''), columns);
      return {
        count: ids.length,
        keys: columns.keys,
        nextKey: columns.keys.reduce((largest, key) => Math.max(largest, key), 0) + 1,
        rowOf: createKeyLookup(columns.keys),
        idOf: (row) => ids[row] ?? '',
        findById: (folded) => byId.get(folded) ?? -1,
        findByHubId: (hubId) => byHubId.get(hubId) ?? -1,
        isLive: (row) => columns.state[row] === LIVE,
        isGone: (row) => columns.state[row] === GONE,
        isStub: (row) => columns.state[row] === STUB,
        hasHubId: (row) => (hubIds[row] ?? null) !== null,
        createdAtMs: (row) => createdAtMs[row] ?? -1,
        library: (row) => library[row] ?? null,
        severalLicenses,
      };
    },
  };
}
