import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Family } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';

/**
 * Fills a lineage index from any store: one pass over the models, one over the derivations.
 * The store's version is read first, so that what is written meanwhile leads to another filling, never to none.
 * Memory: the columns, and one chunk of rows at a time. Rejects when `signal` aborts.
 */
export async function fillIndex(
  store: Store,
  families: readonly Family[],
  signal?: AbortSignal,
): Promise<LineageIndex> {
  const { dataVersion, snapshot } = await store.status();
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
