import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../schema/evidence.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { findCommonAncestors } from '../../../lineage/walks/find-common-ancestors.ts';
import { findAllShortestPaths, findShortestPath } from '../../../lineage/walks/find-shortest-paths.ts';
import { walkAncestors } from '../../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import type { Walk } from '../../../lineage/walks/walk.ts';
import { toPlainGraph } from './plain-graph.ts';
import { anyGraph, build } from './random-graph.ts';

const RUNS = { seed: 3, numRuns: 500 };

/** `[id, distance]` of each node met, in the order of the walk. */
const named = ({ nodes }: LineageIndex, walk: Walk): readonly (readonly [string, number])[] =>
  Array.from(walk.ordinals, (o, i) => [idAt(nodes.ids, o), walk.distances[i] ?? 0] as const);

const nearestFirst = (met: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...met].toSorted(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1));

describe('walks of any graph', () => {
  it('meet what the obvious search meets, nearest first, then by id', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const index = build(graph);
        const plain = toPlainGraph(graph);
        for (const id of plain.ids) {
          const o = findOrdinal(index, id);
          expect(named(index, walkAncestors(index, o))).toEqual(nearestFirst(plain.ancestors(id)));
          expect(named(index, walkDescendants(index, o))).toEqual(nearestFirst(plain.descendants(id)));
        }
      }),
      RUNS,
    );
  });

  it('go both ways: a is an ancestor of b exactly when b is a descendant of a, equally far, also filtered', () => {
    const anyFilter = fc.record(
      {
        maxDepth: fc.nat(4),
        relations: fc.subarray([...RELATIONS]).map((chosen) => new Set(chosen)),
        evidence: fc.subarray([...EVIDENCE]).map((chosen) => new Set(chosen)),
      },
      { requiredKeys: [] },
    );
    const toPairs = (walk: Walk, toPair: (other: number) => string): readonly string[] =>
      Array.from(walk.ordinals, (other, i) => `${toPair(other)} ${walk.distances[i]}`);
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const index = build(graph);
        const all = [...index.nodes.keys.keys()];
        const up = all.flatMap((o) => toPairs(walkAncestors(index, o, filter), (above) => `${o}->${above}`));
        const down = all.flatMap((o) =>
          toPairs(walkDescendants(index, o, filter), (below) => `${below}->${o}`),
        );
        expect(up.toSorted()).toEqual(down.toSorted());
      }),
      RUNS,
    );
  });

  it('find the shortest of all ways up, smallest ids first', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const index = build(graph);
        const plain = toPlainGraph(graph);
        const [low = '', high = ''] = [plain.ids[0], plain.ids.at(-1)];
        const obvious = (from: string, to: string): readonly string[][] => {
          let ways = [[from]];
          while (ways.length > 0 && !ways.some((way) => way.at(-1) === to)) {
            ways = ways.flatMap((way) =>
              [...(plain.parents.get(way.at(-1) ?? '') ?? [])]
                .filter((parent) => !way.includes(parent))
                .map((parent) => [...way, parent]),
            );
          }
          return ways
            .filter((way) => way.at(-1) === to)
            .toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
        };
        const up = obvious(low, high);
        const expected = up.length > 0 ? up : obvious(high, low).map((way) => way.toReversed());
        const [from, to] = [findOrdinal(index, low), findOrdinal(index, high)];
        const toIds = (path: readonly number[]): readonly string[] =>
          path.map((o) => idAt(index.nodes.ids, o));
        const all = findAllShortestPaths(index, from, to, 1_000);
        expect(all.paths.map(toIds)).toEqual(expected);
        expect(all.total).toBe(expected.length);
        expect(findAllShortestPaths(index, from, to, 1).paths).toEqual(all.paths.slice(0, 1));
        expect(findShortestPath(index, from, to)).toEqual(all.paths[0] ?? null);
      }),
      RUNS,
    );
  });

  it('find all common ancestors, and the lowest are those that no other derives from', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const index = build(graph);
        const plain = toPlainGraph(graph);
        const [a = '', b = ''] = [plain.ids[0], plain.ids.at(-1)];
        const withSelf = (id: string): ReadonlyMap<string, number> =>
          new Map([[id, 0], ...plain.ancestors(id)]);
        const [fromA, fromB] = [withSelf(a), withSelf(b)];
        const shared = [...fromA.keys()].filter((id) => fromB.has(id));
        const found = findCommonAncestors(index, findOrdinal(index, a), findOrdinal(index, b));
        const expected = shared.map((id) => ({
          id,
          distanceA: fromA.get(id),
          distanceB: fromB.get(id),
          isLowest: !shared.some(
            (other) => plain.ancestors(other).has(id) && !plain.ancestors(id).has(other),
          ),
        }));
        const byId = (x: { readonly id: string }, y: { readonly id: string }): number =>
          x.id < y.id ? -1 : 1;
        const named = found.map(({ ordinal, ...rest }) => ({ id: idAt(index.nodes.ids, ordinal), ...rest }));
        expect(named.toSorted(byId)).toEqual(expected.toSorted(byId));
        expect(named).toEqual(
          named.toSorted(
            (x, y) =>
              Number(y.isLowest) - Number(x.isLowest) ||
              x.distanceA + x.distanceB - (y.distanceA + y.distanceB) ||
              Math.max(x.distanceA, x.distanceB) - Math.max(y.distanceA, y.distanceB) ||
              byId(x, y),
          ),
        );
      }),
      RUNS,
    );
  });
});
