import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Derivation } from '../../schema/derivation.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import type { Store } from '../../store/port.ts';

/**
 * An index of some models and all their ancestors only, read from the store's derivations.
 * Walks upward give the same answers as on the whole graph; counts of children do not.
 */
export async function loadSlice(store: Store, models: readonly StoredModel[]): Promise<LineageIndex> {
  const seen = new Set(models.map((model) => model.key));
  const derivations: Derivation[] = [];
  let frontier: readonly number[] = [...seen];
  while (frontier.length > 0) {
    const next: number[] = [];
    for (const derivation of await store.neighbors(frontier, 'parents')) {
      derivations.push(derivation);
      if (seen.has(derivation.parentKey)) continue;
      seen.add(derivation.parentKey);
      next.push(derivation.parentKey);
    }
    frontier = next;
  }
  const builder = createIndexBuilder();
  builder.addModels((await store.modelsByKey([...seen])).toSorted((a, b) => a.key - b.key));
  builder.addDerivations(derivations.toSorted((a, b) => a.childKey - b.childKey || a.position - b.position));
  const { dataVersion, snapshot } = await store.status();
  return builder.build({ dataVersion, snapshot, families: FAMILIES });
}
