import type { LineageIndex } from '../index/lineage-index.ts';

/**
 * Everything derived from some nodes, themselves excluded, nearest first:
 * `visit(ordinal, distance)` once for each, with the number of edges to the nearest of them.
 * Only edges whose evidence code is at most `weakest` are walked. O(nodes and edges reached), and one byte a node.
 */
export function walkDerivatives(
  index: LineageIndex,
  starts: readonly number[],
  weakest: number,
  visit: (ordinal: number, distance: number) => void,
): void {
  const { nodes, children, parents } = index;
  const isSeen = new Uint8Array(nodes.count);
  for (const start of starts) isSeen[start] = 1;
  let level = starts;
  for (let distance = 1; level.length > 0; distance++) {
    const next: number[] = [];
    for (const parent of level) {
      const to = children.offsets[parent + 1] ?? 0;
      for (let at = children.offsets[parent] ?? 0; at < to; at++) {
        const child = children.targets[at] ?? 0;
        if (isSeen[child] === 1 || (parents.evidence[children.edges[at] ?? 0] ?? 0) > weakest) continue;
        isSeen[child] = 1;
        next.push(child);
        visit(child, distance);
      }
    }
    level = next;
  }
}
