import type { LineageIndex } from '../index/lineage-index.ts';

/**
 * A shortest way from a node on a cycle over its parents back to itself: `[a, b]` for `a <- b <- a`, where
 * `b` is a parent of `a`. Stays in the node's group; of equal ways, the one found first in parent order.
 * Breadth-first, O(edges of the group).
 */
export function findWayBack({ parents, measures }: LineageIndex, start: number): readonly number[] {
  const group = measures.cycle[start];
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    const end = parents.offsets[node + 1] ?? 0;
    for (let edge = parents.offsets[node] ?? 0; edge < end; edge++) {
      const parent = parents.targets[edge] ?? start;
      if (parent === start) return toWay(node, start, cameFrom);
      if (measures.cycle[parent] !== group || cameFrom.has(parent)) continue;
      cameFrom.set(parent, node);
      queue.push(parent);
    }
  }
  return [start];
}

function toWay(end: number, start: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
  const way = [end];
  for (let node = end; node !== start;) {
    node = cameFrom.get(node) ?? start;
    way.push(node);
  }
  return way.reverse();
}
