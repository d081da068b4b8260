import { NO_RELATIVES } from '../../schema/derived-graph.ts';
import { readMeasuresByKey } from '../derived/read-measures-by-key.ts';
import type { Store } from '../port.ts';
import { createIdCache } from './id-cache.ts';
import type { AliasRecord, DerivationRecord, ModelRecord } from './records.ts';
import { toModelRecord } from './to-model-record.ts';

/** All rows of a derived store with their measures, chunk by chunk: live and gone ones by key, then stubs. */
export async function* listModelRecords(store: Store): AsyncGenerator<readonly ModelRecord[]> {
  for await (const rows of store.scanRows(0)) yield await addMeasures(store, rows);
  for await (const stubs of store.scanModels(['stub'])) yield await addMeasures(store, stubs);
}

async function addMeasures(
  store: Store,
  rows: readonly Parameters<typeof toModelRecord>[0][],
): Promise<readonly ModelRecord[]> {
  const measures = await readMeasuresByKey(store, rows);
  return rows.map((row) => toModelRecord(row, measures.get(row.key) ?? NO_RELATIVES));
}

/** All derivations of a store with the ids of both ends, by child and position, chunk by chunk. */
export async function* listDerivationRecords(store: Store): AsyncGenerator<readonly DerivationRecord[]> {
  const ids = createIdCache(store);
  for await (const derivations of store.scanDerivations()) {
    const idOf = await ids.load(derivations.flatMap(({ childKey, parentKey }) => [childKey, parentKey]));
    yield derivations.map((derivation) => ({
      ...derivation,
      childId: idOf(derivation.childKey),
      parentId: idOf(derivation.parentKey),
    }));
  }
}

/** All aliases of a store. */
export async function* listAliasRecords(store: Store): AsyncGenerator<readonly AliasRecord[]> {
  yield (await store.aliases()).map((alias) => ({ ...alias, hubId: alias.hubId ?? null }));
}
