import { describe, expect, it } from 'vitest';
import type { Derivation } from '../../../schema/derivation.ts';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { countDescendants } from '../../../lineage/measures/count-descendants.ts';
import { findComponents } from '../../../lineage/measures/find-components.ts';
import { findShortestPath } from '../../../lineage/walks/find-shortest-paths.ts';
import { walkAncestors } from '../../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';

const COUNT = 100_000;
/** Counting takes about as long as one depth-first pass; a quadratic way takes 10,000 times as long. */
const MOST_PASSES = 20;
/** Finding a path takes some ten times as long as the bare walk; copying it at each step, 10,000 times. */
const MOST_WALKS = 300;

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

/** How many depth-first passes over the graph it takes to count all descendants; the best of three each. */
function countPasses({ parents }: LineageIndex): number {
  const components = findComponents(parents);
  return timeOf(() => countDescendants(parents, components)) / timeOf(() => findComponents(parents));
}

/** Milliseconds, the best of three. */
function timeOf(work: () => unknown): number {
  const taken = Array.from({ length: 3 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...taken);
}

describe('100,000 nodes', () => {
  it('in one chain', () => {
    const index = build((node) => (node === 0 ? [] : [node - 1]));
    const { depth, generation, descendantCount } = index.measures;
    expect([depth, generation].map((column) => byNode(index, column)(COUNT - 1))).toEqual([
      COUNT - 1,
      COUNT - 1,
    ]);
    expect([0, 1, COUNT - 1].map(byNode(index, descendantCount))).toEqual([COUNT - 1, COUNT - 2, 0]);
    expect(walkAncestors(index, COUNT - 1).distances.at(-1)).toBe(COUNT - 1);
    expect(countPasses(index)).toBeLessThan(MOST_PASSES);
  });

  it('with one path from end to end', () => {
    const index = build((node) => (node === 0 ? [] : [node - 1]));
    // In one chain, ordinals count from its root on.
    const walk = timeOf(() => walkAncestors(index, COUNT - 1));
    const up = timeOf(() => findShortestPath(index, COUNT - 1, 0));
    expect(findShortestPath(index, 0, COUNT - 1)).toEqual(Array.from({ length: COUNT }, (_, node) => node));
    expect(up / walk).toBeLessThan(MOST_WALKS);
  });

  it('in one circle', () => {
    const index = build((node) => [(node + COUNT - 1) % COUNT]);
    const { depth, generation, descendantCount, cycle } = index.measures;
    expect(new Set(depth)).toEqual(new Set([-1]));
    expect(new Set(generation)).toEqual(new Set([0]));
    expect(new Set(descendantCount)).toEqual(new Set([COUNT - 1]));
    expect(new Set(cycle)).toEqual(new Set([1]));
    expect(index.forest.size[0]).toBe(COUNT);
    expect(countPasses(index)).toBeLessThan(MOST_PASSES);
  });

  it('around one parent', () => {
    const index = build((node) => (node === 0 ? [] : [0]));
    expect([0, 1].map(byNode(index, index.measures.descendantCount))).toEqual([COUNT - 1, 0]);
    expect(countPasses(index)).toBeLessThan(MOST_PASSES);
    const { ordinals } = walkDescendants(index, 0);
    const ranks = ordinals.map((ordinal) => index.nodes.idRanks[ordinal] ?? 0);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('that all merge the same two', () => {
    const index = build((node) => (node < 2 ? [] : [0, 1]));
    expect([0, 1, 2].map(byNode(index, index.measures.descendantCount))).toEqual([COUNT - 2, COUNT - 2, 0]);
    expect(countPasses(index)).toBeLessThan(MOST_PASSES);
  });

  it('with one child of all of them', () => {
    const others = Array.from({ length: COUNT - 1 }, (_, i) => i + 1);
    const index = build((node) => (node === 0 ? others : []));
    expect(index.parents.targets).toHaveLength(COUNT - 1);
    expect([0, 1, COUNT - 1].map(byNode(index, index.measures.descendantCount))).toEqual([0, 1, 1]);
    expect(countPasses(index)).toBeLessThan(MOST_PASSES);
  });
});
