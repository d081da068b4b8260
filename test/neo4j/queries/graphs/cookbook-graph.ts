import { createIndexBuilder } from '../../../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../../../lineage/index/lineage-index.ts';
import { toMeasures } from '../../../../lineage/derive/to-measures.ts';
import type { Measures } from '../../../../schema/derived-graph.ts';
import type { Derivation } from '../../../../schema/derivation.ts';
import type { Family } from '../../../../schema/family.ts';
import { FAMILIES } from '../../../../schema/family.ts';
import type { StoredModel } from '../../../../schema/stored-rows.ts';

/** One graph in both forms: what goes into the database, and the index that gives the answers to compare with. */
export interface CookbookGraph {
  /** Stubs included. */
  readonly models: readonly StoredModel[];
  /** By child, then position. */
  readonly derivations: readonly Derivation[];
  readonly measures: readonly Measures[];
  readonly index: LineageIndex;
}

export function toCookbookGraph(
  models: readonly StoredModel[],
  derivations: readonly Derivation[],
  families: readonly Family[] = FAMILIES,
): CookbookGraph {
  const builder = createIndexBuilder();
  builder.addModels(models);
  builder.addDerivations(derivations);
  const index = builder.build({ dataVersion: 1, snapshot: null, families });
  return {
    models,
    derivations: derivations.toSorted((a, b) => a.childKey - b.childKey || a.position - b.position),
    measures: toMeasures(index),
    index,
  };
}
