import { createDeriver } from '../../lineage/derive/derive-graph.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';

/**
 * Brings what follows from the data up to date: depth, counts, families, findings.
 * Reads every model and reference once; does nothing when the derived values belong to the newest data.
 */
export async function deriveStore(store: Store, signal?: AbortSignal): Promise<'derived' | 'up-to-date'> {
  const status = await store.status();
  if (status.derivedVersion === status.dataVersion || status.snapshot === null) return 'up-to-date';
  const deriver = createDeriver();
  for await (const chunk of store.scanModels()) {
    signal?.throwIfAborted();
    deriver.addModels(chunk);
  }
  for await (const chunk of store.scanReferences()) deriver.addReferences(chunk);
  deriver.addAliases(await store.aliases());
  signal?.throwIfAborted();
  const { dataVersion, snapshot } = status;
  const storeFindings = [
    ...(await store.findings({ kind: 'recreated-repository' })),
    ...(await store.findings({ kind: 'redirect-to-other-repository' })),
  ];
  await store.writeDerived(deriver.derive({ dataVersion, snapshot, families: FAMILIES, storeFindings }));
  return 'derived';
}
