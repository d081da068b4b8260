import { describe, expect, it } from 'vitest';
import type { Derivation } from '../../../schema/derivation.ts';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { walkAncestors } from '../../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';

const COUNT = 100_000;
/** What any of these takes when nothing is quadratic is well below a second. */
const SOON_MS = 10_000;

/** Nodes 0 to `COUNT - 1`; `parentsOf(i)` names the parents of each. */
function build(parentsOf: (node: number) => readonly number[]): LineageIndex {
  const [blank] = parseGraph('blank').models;
  if (blank === undefined) throw new Error('no model');
  const nodes = Array.from({ length: COUNT }, (_, key) => key);
  const builder = createIndexBuilder();
  builder.addModels(nodes.map((key) => ({ ...blank, key, id: `m/${key}` })));
  builder.addDerivations(
    nodes.flatMap((childKey): Derivation[] =>
      parentsOf(childKey).map((parentKey, position) => ({
        childKey,
        parentKey,
        position,
        relation: 'finetune',
        evidence: 'hub',
        declaredRelation: null,
      })),
    ),
  );
  return builder.build({ dataVersion: 1, snapshot: null, families: [] });
}

/** Value of a column by node number, since ordinals are in another order. */
function byNode({ nodes }: LineageIndex, column: ArrayLike<number>): (node: number) => number {
  const ordinals = new Map(Array.from(nodes.keys, (key, ordinal) => [key, ordinal]));
  return (node) => column[ordinals.get(node) ?? -1] ?? NaN;
}

describe('100,000 nodes', { timeout: SOON_MS }, () => {
  it('in one chain', () => {
    const index = build((node) => (node === 0 ? [] : [node - 1]));
    const { depth, generation, descendantCount } = index.measures;
    expect([depth, generation].map((column) => byNode(index, column)(COUNT - 1))).toEqual([
      COUNT - 1,
      COUNT - 1,
    ]);
    expect([0, 1, COUNT - 1].map(byNode(index, descendantCount))).toEqual([COUNT - 1, COUNT - 2, 0]);
    expect(walkAncestors(index, COUNT - 1).distances.at(-1)).toBe(COUNT - 1);
  });

  it('in one circle', () => {
    const index = build((node) => [(node + COUNT - 1) % COUNT]);
    const { depth, generation, descendantCount, cycle } = index.measures;
    expect(new Set(depth)).toEqual(new Set([-1]));
    expect(new Set(generation)).toEqual(new Set([0]));
    expect(new Set(descendantCount)).toEqual(new Set([COUNT - 1]));
    expect(new Set(cycle)).toEqual(new Set([1]));
    expect(index.forest.size[0]).toBe(COUNT);
  });

  it('around one parent', () => {
    const index = build((node) => (node === 0 ? [] : [0]));
    expect([0, 1].map(byNode(index, index.measures.descendantCount))).toEqual([COUNT - 1, 0]);
    const { ordinals } = walkDescendants(index, 0);
    const ranks = ordinals.map((ordinal) => index.nodes.idRanks[ordinal] ?? 0);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('that all merge the same two', () => {
    const index = build((node) => (node < 2 ? [] : [0, 1]));
    expect([0, 1, 2].map(byNode(index, index.measures.descendantCount))).toEqual([COUNT - 2, COUNT - 2, 0]);
  });

  it('with one child of all of them', () => {
    const others = Array.from({ length: COUNT - 1 }, (_, i) => i + 1);
    const index = build((node) => (node === 0 ? others : []));
    expect(index.parents.targets).toHaveLength(COUNT - 1);
    expect([0, 1, COUNT - 1].map(byNode(index, index.measures.descendantCount))).toEqual([0, 1, 1]);
  });
});
