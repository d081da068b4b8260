import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Family } from '../../schema/family.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Snapshot } from '../../schema/snapshot.ts';
import { parseGraph } from './parse-graph.ts';

/** The lineage index of a graph in the syntax of `parse-graph.ts`. */
export function indexOf(
  text: string,
  options: {
    readonly families?: readonly Family[];
    readonly snapshot?: Snapshot | null;
    readonly dataVersion?: number;
  } = {},
): LineageIndex {
  const { models, derivations, aliases } = parseGraph(text);
  const builder = createIndexBuilder();
  builder.addModels(models);
  builder.addDerivations(derivations);
  builder.addAliases(aliases);
  return builder.build({
    dataVersion: options.dataVersion ?? 1,
    snapshot: options.snapshot ?? null,
    families: options.families ?? FAMILIES,
  });
}
