import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Family } from '../../schema/family.ts';
import { BEING_REPLACED } from '../../store/derived/being-replaced.ts';
import type { Store, StoreStatus } from '../../store/port.ts';

/** A writer derives anew every few minutes at most, so meeting it twice in a row is unlikely already. */
const ATTEMPTS = 3;

/**
 * Fills a lineage index from any store: one pass over the models, one over the derivations.
 * The store's version is read first, so that what is written meanwhile leads to another filling, never to none.
 * When all derivations were replaced between the two passes, or are just being replaced, they do not fit together:
 * then it starts over.
 * Memory: the columns, and one chunk of rows at a time. Rejects when `signal` aborts.
 */
export async function fillIndex(
  store: Store,
  families: readonly Family[],
  signal?: AbortSignal,
): Promise<LineageIndex> {
  for (let attempt = 1; ; attempt++) {
    const before = await store.status();
    const filled = await scanStore(store, before, families, signal).catch((error: unknown) => ({ error }));
    signal?.throwIfAborted();
    const after = await store.status();
    const isWhole = after.derivedVersion === before.derivedVersion && after.derivedVersion !== BEING_REPLACED;
    if (!('error' in filled) && (isWhole || attempt === ATTEMPTS)) return filled;
    if ('error' in filled && (isWhole || attempt === ATTEMPTS)) throw filled.error;
  }
}

async function scanStore(
  store: Store,
  { dataVersion, snapshot }: StoreStatus,
  families: readonly Family[],
  signal: AbortSignal | undefined,
): Promise<LineageIndex> {
  const builder = createIndexBuilder();
  for await (const models of store.scanModels()) {
    signal?.throwIfAborted();
    builder.addModels(models);
  }
  for await (const derivations of store.scanDerivations()) {
    signal?.throwIfAborted();
    builder.addDerivations(derivations);
  }
  builder.addAliases(await store.aliases());
  return builder.build({ dataVersion, snapshot, families });
}
