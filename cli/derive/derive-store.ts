import { createDeriver } from '../../lineage/derive/derive-graph.ts';
import type { DerivedGraph } from '../../schema/derived-graph.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';

/**
 * Brings what follows from the data up to date: depth, counts, families, findings.
 * Reads every model and reference once; does nothing when the derived values belong to the newest data.
 */
export async function deriveStore(store: Store, signal?: AbortSignal): Promise<'derived' | 'up-to-date'> {
  const derived = await computeDerived(store, signal);
  if (derived === null) return 'up-to-date';
  await store.writeDerived(derived);
  return 'derived';
}

/** What follows from the data of a store, for `writeDerived`; `null` when the store has it. Only reads. */
export async function computeDerived(store: Store, signal?: AbortSignal): Promise<DerivedGraph | null> {
  const { dataVersion, derivedVersion, snapshot } = await store.status();
  if (derivedVersion === dataVersion || snapshot === null) return null;

  const deriver = createDeriver();
  for await (const chunk of store.scanModels()) {
    signal?.throwIfAborted();
    deriver.addModels(chunk);
  }
  for await (const chunk of store.scanReferences()) deriver.addReferences(chunk);
  deriver.addAliases(await store.aliases());
  signal?.throwIfAborted();

  const storeFindings = [
    ...(await store.findings({ kind: 'recreated-repository' })),
    ...(await store.findings({ kind: 'redirect-to-other-repository' })),
  ];
  return deriver.derive({ dataVersion, snapshot, families: FAMILIES, storeFindings });
}
