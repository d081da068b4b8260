import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import { toPlainGraph } from './plain-graph.ts';
import { anyGraph, build } from './random-graph.ts';

const RUNS = { seed: 1, numRuns: 800 };

/** -1 of a column is `null` of a plain answer. */
const orNull = (value: number | undefined): number | null => (value === -1 ? null : (value ?? null));

describe('measures of any graph', () => {
  it('agree with the slow and obvious ones', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { measures, families, nodes } = build(graph);
        const plain = toPlainGraph(graph);
        for (let o = 0; o < nodes.count; o++) {
          const id = idAt(nodes.ids, o);
          expect({
            id,
            depth: orNull(measures.depth[o]),
            generation: measures.generation[o],
            trainingDepth: orNull(measures.trainingDepth[o]),
            childCount: measures.childCount[o],
            descendantCount: measures.descendantCount[o],
            isOnCycle: measures.cycle[o] !== 0,
            families: families.keys.filter((_, f) => (((families.members[o] ?? 0) >>> f) & 1) === 1),
          }).toEqual({
            id,
            depth: plain.depth(id),
            generation: plain.generation(id),
            trainingDepth: plain.trainingDepth(id),
            childCount: plain.children.get(id)?.size,
            descendantCount: plain.descendants(id).size,
            isOnCycle: plain.cycleOf(id).length > 1,
            families: plain.familiesOf(id),
          });
        }
      }),
      RUNS,
    );
  });

  it('number cycles so that two nodes share a number exactly when each derives from the other', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const index = build(graph);
        const plain = toPlainGraph(graph);
        for (const a of plain.ids) {
          const number = index.measures.cycle[findOrdinal(index, a)];
          const sharing = plain.ids.filter((b) => index.measures.cycle[findOrdinal(index, b)] === number);
          if (number !== 0) expect(sharing).toEqual(plain.cycleOf(a));
        }
      }),
      RUNS,
    );
  });

  it('obey their laws', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const index = build(graph);
        const { depth, generation, trainingDepth, descendantCount, childCount } = index.measures;
        const { offsets, targets } = index.parents;
        for (let o = 0; o < index.nodes.count; o++) {
          const own = depth[o] ?? 0;
          for (const parent of targets.subarray(offsets[o], offsets[o + 1])) {
            if (depth[parent] !== -1) expect(own).toBeLessThanOrEqual((depth[parent] ?? 0) + 1);
            if (depth[parent] !== -1) expect(own).not.toBe(-1);
            expect(generation[o]).toBeGreaterThanOrEqual(generation[parent] ?? 0);
          }
          expect(trainingDepth[o]).toBeLessThanOrEqual(own);
          expect(trainingDepth[o] === -1).toBe(own === -1);
          expect(descendantCount[o]).toBe(walkDescendants(index, o).ordinals.length);
          expect(descendantCount[o]).toBeGreaterThanOrEqual(childCount[o] ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('give a generation of at least the depth where no cycle is on the way', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { measures } = build(graph);
        fc.pre(measures.cycle.every((number) => number === 0));
        measures.depth.forEach((depth, o) => expect(measures.generation[o]).toBeGreaterThanOrEqual(depth));
      }),
      RUNS,
    );
  });
});
