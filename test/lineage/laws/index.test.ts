import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import { anyGraph, build, FAMILIES } from './random-graph.ts';
import { toPlainGraph } from './plain-graph.ts';

const RUNS = { seed: 2, numRuns: 600 };

describe('the index of any graph', () => {
  it('holds each node once and finds it by its id in any case', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const index = build(graph);
        const ids = Array.from({ length: index.nodes.count }, (_, o) => idAt(index.nodes.ids, o));
        expect(ids.toSorted()).toEqual(graph.models.map((model) => model.id).toSorted());
        for (const [o, id] of ids.entries()) {
          expect([findOrdinal(index, id), findOrdinal(index, id.toUpperCase())]).toEqual([o, o]);
          expect(index.nodes.keys[o]).toBe(graph.models.find((model) => model.id === id)?.key);
        }
      }),
      RUNS,
    );
  });

  it('ranks ids in the order of their characters', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { nodes } = build(graph);
        const byRank: string[] = [];
        nodes.idRanks.forEach((rank, o) => (byRank[rank] = idAt(nodes.ids, o)));
        expect(byRank).toEqual(graph.models.map((model) => model.id).toSorted());
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which rows arrive', () => {
    fc.assert(
      fc.property(
        anyGraph.chain((graph) =>
          fc.tuple(
            fc.constant(graph),
            fc.shuffledSubarray([...graph.models], { minLength: graph.models.length }),
            fc.shuffledSubarray([...graph.derivations], { minLength: graph.derivations.length }),
          ),
        ),
        ([graph, models, derivations]) => {
          const builder = createIndexBuilder();
          for (const derivation of derivations) builder.addDerivations([derivation]);
          for (const model of models) builder.addModels([model]);
          expect(builder.build({ dataVersion: 1, snapshot: null, families: FAMILIES })).toEqual(build(graph));
        },
      ),
      RUNS,
    );
  });

  it('lists all parents of a node in their order, and the same edges by parent', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { nodes, parents, children } = build(graph);
        const plain = toPlainGraph(graph);
        for (let o = 0; o < nodes.count; o++) {
          const above = [...parents.targets.subarray(parents.offsets[o], parents.offsets[o + 1])];
          // A Set keeps the order of insertion, which is the order of positions.
          expect(above.map((p) => idAt(nodes.ids, p))).toEqual([
            ...(plain.parents.get(idAt(nodes.ids, o)) ?? []),
          ]);
          const range = [children.offsets[o], children.offsets[o + 1]] as const;
          const below = children.targets.subarray(...range);
          expect([...below]).toEqual([...below].toSorted((a, b) => a - b));
          expect(below.length).toBe(plain.children.get(idAt(nodes.ids, o))?.size);
          children.edges.subarray(...range).forEach((edge, i) => {
            const child = below[i] ?? 0;
            expect(parents.targets[edge]).toBe(o);
            expect(edge).toBeGreaterThanOrEqual(parents.offsets[child] ?? 0);
            expect(edge).toBeLessThan(parents.offsets[child + 1] ?? 0);
          });
        }
      }),
      RUNS,
    );
  });

  it('nests subtrees as ranges under the first parent, big siblings first', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { nodes, parents, forest, measures } = build(graph);
        const { count } = nodes;
        // Children of a node, or of the forest itself (-1), fill its range without a gap.
        for (let o = -1; o < count; o++) {
          let next = o + 1;
          let sibling = Infinity;
          for (let c = 0; c < count; c++) {
            if (forest.parent[c] !== o) continue;
            const size = forest.size[c] ?? 0;
            expect(c).toBe(next);
            expect(size).toBeLessThanOrEqual(sibling);
            sibling = size;
            next += size;
          }
          expect(next).toBe(o < 0 ? count : o + (forest.size[o] ?? 0));
        }
        for (let o = 0; o < count; o++) {
          const first = parents.offsets[o] ?? 0;
          const isRoot = first === parents.offsets[o + 1];
          const parent = forest.parent[o] ?? -1;
          if (isRoot) expect(parent).toBe(-1);
          // Only on a cycle may the first parent be passed over, and then for none.
          else if (parent !== -1 || measures.cycle[o] === 0) expect(parent).toBe(parents.targets[first]);
        }
      }),
      RUNS,
    );
  });

  it('cuts each circle of first parents once, at its oldest member', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { nodes, parents, forest } = build(graph);
        const first = (o: number): number =>
          parents.offsets[o] === parents.offsets[o + 1]
            ? -1
            : (parents.targets[parents.offsets[o] ?? 0] ?? -1);
        for (let o = 0; o < nodes.count; o++) {
          if (first(o) === -1 || forest.parent[o] !== -1) continue;
          const circle = [o];
          for (let above = first(o); above !== o; above = first(above)) circle.push(above);
          const age = (node: number): number => nodes.createdAtS[node] || Infinity;
          const oldest = circle.toSorted(
            (a, b) => Math.sign(age(a) - age(b)) || (nodes.idRanks[a] ?? 0) - (nodes.idRanks[b] ?? 0),
          );
          expect(oldest[0]).toBe(o);
          expect(circle.filter((node) => forest.parent[node] === -1)).toEqual([o]);
        }
      }),
      RUNS,
    );
  });
});
