import { MODEL_STATES } from '../../schema/model.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { createByteColumn, createNumberColumn } from '../index/growing-column.ts';
import { findById, idAt, toSlots } from '../index/id-column.ts';
import { createIdTextBuilder } from '../index/id-text.ts';
import type { IdText } from '../index/id-text.ts';
import { createKeyLookup } from '../index/key-lookup.ts';
import type { KeyLookup } from '../index/key-lookup.ts';
import type { IdColumn } from '../index/lineage-index.ts';

/** All rows of a store's model table, with what resolving needs: about 80 bytes a model. */
export interface NodeTable {
  readonly count: number;
  readonly keys: Uint32Array;
  /** Larger than every key of the table. */
  readonly nextKey: number;
  /** The row of a key, -1 for an unknown one. */
  readonly rowOf: KeyLookup;
  idOf(row: number): string;
  /** The best row that bears an id, ignoring case: live, else gone, else stub; -1 for none. */
  findById(id: string): number;
  /** The row of that identity, live before gone, newest first; -1 for none. */
  findByHubId(hubId: string): number;
  isLive(row: number): boolean;
  isGone(row: number): boolean;
  isStub(row: number): boolean;
  hasHubId(row: number): boolean;
  /** Milliseconds since 1970, -1 where unknown. */
  createdAtMs(row: number): number;
  library(row: number): string;
  /** Live models with more than one license label, in row order. */
  readonly severalLicenses: ReadonlyMap<number, readonly string[]>;
}

export interface NodeTableBuilder {
  push(model: StoredModel): void;
  build(): NodeTable;
}

const [LIVE, GONE, STUB] = [
  MODEL_STATES.indexOf('live'),
  MODEL_STATES.indexOf('gone'),
  MODEL_STATES.indexOf('stub'),
];

export function createNodeTableBuilder(): NodeTableBuilder {
  const keys = createNumberColumn();
  const state = createByteColumn();
  const ids = createIdTextBuilder();
  const hubIds = createIdTextBuilder();
  const createdAtMs: number[] = [];
  const library: number[] = [];
  const libraries = new Map<string, number>();
  const severalLicenses = new Map<number, readonly string[]>();
  return {
    push(model) {
      const row = createdAtMs.length;
      keys.push(model.key);
      state.push(MODEL_STATES.indexOf(model.state));
      ids.push(model.id);
      hubIds.push(model.hubId ?? '');
      createdAtMs.push(model.createdAtMs ?? -1);
      library.push(toCode(libraries, model.library ?? ''));
      if (model.license.length > 1 && model.state === 'live') severalLicenses.set(row, model.license);
    },
    build() {
      const columns = { keys: keys.values(), state: state.values() };
      const names = [...libraries.keys()];
      const byId = toColumn(ids.values(), columns);
      const byHubId = toColumn(hubIds.values(), columns);
      return {
        count: columns.keys.length,
        keys: columns.keys,
        nextKey: columns.keys.reduce((largest, key) => Math.max(largest, key), 0) + 1,
        rowOf: createKeyLookup(columns.keys),
        idOf: (row) => idAt(byId, row),
        findById: (id) => findById(byId, id),
        findByHubId: (hubId) => findById(byHubId, hubId),
        isLive: (row) => columns.state[row] === LIVE,
        isGone: (row) => columns.state[row] === GONE,
        isStub: (row) => columns.state[row] === STUB,
        hasHubId: (row) => byHubId.offsets[row] !== byHubId.offsets[row + 1],
        createdAtMs: (row) => createdAtMs[row] ?? -1,
        library: (row) => names[library[row] ?? 0] ?? '',
        severalLicenses,
      };
    },
  };
}

function toCode(codes: Map<string, number>, text: string): number {
  const known = codes.get(text);
  if (known !== undefined) return known;
  codes.set(text, codes.size);
  return codes.size - 1;
}

const toColumn = (
  text: IdText,
  { state, keys }: { readonly state: Uint8Array; readonly keys: Uint32Array },
): IdColumn => ({ ...text, slots: toSlots(text, state, keys) });
