import fc from 'fast-check';
import type { Derivation } from '../../../schema/derivation.ts';
import { EVIDENCE } from '../../../schema/evidence.ts';
import { MODEL_STATES } from '../../../schema/model.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';

export interface RandomGraph {
  readonly models: readonly StoredModel[];
  readonly derivations: readonly Derivation[];
}

/** Two families, one owner of whom publishes for both. */
export const FAMILIES = [
  { key: 'qwen', name: 'Qwen', owners: ['QWEN'] },
  { key: 'both', name: 'Both', owners: ['qwen', 'a-b'] },
];

const OWNERS = ['Qwen/', 'a/', 'a-b/', 'Z/', ''];
const [BLANK] = parseGraph('blank').models;

const anyModel = fc.record({
  owner: fc.constantFrom(...OWNERS),
  state: fc.constantFrom(...MODEL_STATES, 'live' as const, 'live' as const),
  downloads30d: fc.constantFrom(null, 0, 7, 900),
  createdAtMs: fc.constantFrom(null, 1e12, 2e12, 3e12),
});

/**
 * Small graphs with all that real ones show: several parents, cycles, stubs and gone models in the middle,
 * lone nodes, legacy ids; also what a store must not show but an index survives: the same pair twice and a
 * model as its own parent. Ids are distinct ignoring case.
 */
export const anyGraph: fc.Arbitrary<RandomGraph> = fc
  .array(anyModel, { minLength: 1, maxLength: 11 })
  .chain((nodes) =>
    fc.record({
      models: fc.constant(nodes.map(({ owner, ...facts }, i) => toModel(`${owner}M${i}`, i * 3 + 1, facts))),
      derivations: fc
        .array(anyEdge(nodes.length), { maxLength: nodes.length * 2 })
        .map((edges) => edges.map((edge, i) => toDerivation(edge, edges.slice(0, i)))),
    }),
  );

const anyEdge = (
  count: number,
): fc.Arbitrary<Pick<Derivation, 'childKey' | 'parentKey' | 'relation' | 'evidence'>> =>
  fc.record({
    childKey: anyKey(count),
    parentKey: anyKey(count),
    relation: fc.constantFrom(...RELATIONS),
    evidence: fc.constantFrom(...EVIDENCE),
  });

const anyKey = (count: number): fc.Arbitrary<number> => fc.nat(count - 1).map((i) => i * 3 + 1);

function toModel(id: string, key: number, facts: Partial<StoredModel>): StoredModel {
  if (BLANK === undefined) throw new Error('The graph parser gave no model.');
  return { ...BLANK, ...facts, id, key };
}

function toDerivation(
  edge: Omit<Derivation, 'position' | 'declaredRelation'>,
  earlier: readonly { readonly childKey: number }[],
): Derivation {
  const position = earlier.filter((other) => other.childKey === edge.childKey).length;
  return { ...edge, position, declaredRelation: null };
}

export function build({ models, derivations }: RandomGraph): LineageIndex {
  const builder = createIndexBuilder();
  builder.addModels(models);
  builder.addDerivations(derivations);
  return builder.build({ dataVersion: 1, snapshot: null, families: FAMILIES });
}
