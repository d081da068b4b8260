import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTree } from '../../../lineage/tree/cut-tree.ts';
import { layOutTree } from '../../../lineage/tree/lay-out-tree.ts';
import type { PlacedItem } from '../../../lineage/tree/tree-layout.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import { build } from '../laws/random-graph.ts';
import { anyDressedGraph } from '../rows/dressed-graph.ts';
import {
  allOrdinals,
  countRelations,
  countRows,
  listBelow,
  listShown,
  prune,
  toPlainTree,
} from './plain-tree.ts';
import type { PlainNode } from './plain-tree.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const anyOptions = fc.record(
  {
    budget: fc.integer({ min: 1, max: 8 }),
    open: fc.array(anyId(), { maxLength: 3 }),
    closed: fc.array(anyId(), { maxLength: 2 }),
    more: fc.array(fc.tuple(anyId(), fc.nat(3)), { maxLength: 2 }).map((pairs) => new Map(pairs)),
    relations: fc.subarray([...RELATIONS]).map((chosen) => new Set(chosen)),
  },
  { requiredKeys: [] },
);

function anyId(): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom('qwen', 'a', 'Z'), fc.nat(10)).map(([owner, i]) => `${owner}/m${i}`);
}

describe('a cut of any tree', () => {
  it('shows each node once and accounts for every other in exactly one fold or folded node', () => {
    fc.assert(
      fc.property(anyDressedGraph, anyOptions, (graph, options) => {
        const index = build(graph);
        for (const { ordinal } of allOrdinals(index)) {
          const { root } = cutTree(index, ordinal, options);
          const whole = toPlainTree(index, ordinal);
          const plain = options.relations === undefined ? whole : prune(whole, options.relations);
          const nodeOf = new Map([plain, ...listBelow(plain)].map((node) => [node.id, node]));
          const shown = listShown(root);
          expect(new Set(shown.map((node) => node.row.id)).size).toBe(shown.length);
          const hidden = shown.map((node) =>
            node.children.length === 0 ? node.treeDescendantCount : (node.fold?.nodeCount ?? 0),
          );
          expect(shown.length - 1 + sum(hidden)).toBe(listBelow(plain).length);

          for (const node of shown) {
            const twin = nodeOf.get(node.row.id);
            expect(node.treeChildCount).toBe(twin?.children.length);
            expect(node.treeDescendantCount).toBe(twin && listBelow(twin).length);
            const isShown = new Set(node.children.map((child) => child.row.id));
            const rest = (twin?.children ?? []).filter((child) => !isShown.has(child.id));
            const folded: readonly PlainNode[] = rest.flatMap((child) => [child, ...listBelow(child)]);
            if (node.children.length === 0 || rest.length === 0) expect(node.fold).toBeNull();
            else {
              expect(node.fold).toEqual({
                childCount: rest.length,
                nodeCount: folded.length,
                downloads30d: sum(folded.map((each) => each.downloads)),
                relations: countRelations(folded),
              });
            }
          }
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('keeps to its budget, shows the heaviest children first, and counts the whole tree', () => {
    fc.assert(
      fc.property(anyDressedGraph, fc.integer({ min: 1, max: 8 }), (graph, budget) => {
        const index = build(graph);
        for (const { ordinal } of allOrdinals(index)) {
          const tree = cutTree(index, ordinal, { budget });
          const below = listBelow(toPlainTree(index, ordinal));
          expect(countRows(tree.root)).toBeLessThanOrEqual(budget);
          expect(tree.treeCount).toBe(below.length);
          expect(sum(tree.levels)).toBe(below.length);
          expect(sum(Object.values(tree.licenseClasses))).toBe(below.length);
          expect(tree.relations).toEqual(countRelations(below));
          for (const node of listShown(tree.root)) {
            const weights = node.children.map((child) => child.treeDescendantCount);
            expect(weights).toEqual(weights.toSorted((left, right) => right - left));
          }
        }
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('is the same for the same question', () => {
    fc.assert(
      fc.property(anyDressedGraph, anyOptions, (graph, options) => {
        expect(cutTree(build(graph), 0, options)).toEqual(cutTree(build(graph), 0, options));
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});

describe('the layout of any cut', () => {
  const sizes = { rowHeight: 30, foldHeight: 20, groupGap: 9, columnWidth: 200 };
  const top = (item: PlacedItem): number =>
    item.y - (item.kind === 'fold' ? sizes.foldHeight : sizes.rowHeight) / 2;

  it('keeps rows apart, parents in the middle of their items, and reads like the tree', () => {
    fc.assert(
      fc.property(anyDressedGraph, anyOptions, (graph, options) => {
        const tree = cutTree(build(graph), 0, options);
        const { items, edges, height, width } = layOutTree(tree, sizes);
        expect(items.flatMap((item) => (item.kind === 'node' ? [item.node.row.id] : []))).toEqual(
          listShown(tree.root).map((node) => node.row.id),
        );
        for (const [at, item] of items.entries()) {
          const own = items.filter((other) => other.parent === at);
          if (own.length > 0) expect(item.y).toBe(((own[0]?.y ?? 0) + (own.at(-1)?.y ?? 0)) / 2);
          expect(own.map((each) => each.positionInSet)).toEqual(own.map((_, i) => i + 1));
          expect(own.every((each) => each.setSize === own.length)).toBe(true);
          expect(item.x).toBe(item.level * sizes.columnWidth);
          expect(top(item)).toBeGreaterThanOrEqual(0);
          expect(item.y + item.y - top(item)).toBeLessThanOrEqual(height);
          const column = items.filter((other) => other.level === item.level && other.y > item.y);
          for (const below of column) expect(top(below)).toBeGreaterThanOrEqual(2 * item.y - top(item));
        }
        expect(width).toBe((Math.max(...items.map((item) => item.level)) + 1) * sizes.columnWidth);
        expect(edges.map(({ from, to }) => [from, to])).toEqual(
          items.flatMap((item, at) => (at === 0 ? [] : [[item.parent, at]])),
        );
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  it('starts at the parent, ends at the child, and turns once', () => {
    fc.assert(
      fc.property(anyDressedGraph, (graph) => {
        const { items, edges } = layOutTree(cutTree(build(graph), 0), sizes);
        for (const { from, to, points } of edges) {
          const [start, out, into, end] = points;
          expect(start).toEqual([items[from]?.x, items[from]?.y]);
          expect(end).toEqual([items[to]?.x, items[to]?.y]);
          expect([out?.[1], into?.[1], out?.[0]]).toEqual([start?.[1], end?.[1], into?.[0]]);
        }
      }),
      { seed: 16, numRuns: 50 },
    );
  });
});
