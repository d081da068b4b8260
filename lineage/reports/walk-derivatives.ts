import type { LineageIndex } from '../index/lineage-index.ts';

/**
 * Everything derived from the nodes that `published` marks, themselves excluded, nearest first:
 * `visit(ordinal, distance)` once for each, with the edges to the nearest marked node.
 * Only edges whose evidence code is at most `weakest` are walked. O(nodes and edges reached).
 */
export function walkDerivatives(
  index: LineageIndex,
  published: (ordinal: number) => boolean,
  weakest: number,
  visit: (ordinal: number, distance: number) => void,
): void {
  const { nodes, children, parents } = index;
  const isSeen = new Uint8Array(nodes.count);
  let level: number[] = [];
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    if (!published(ordinal)) continue;
    isSeen[ordinal] = 1;
    level.push(ordinal);
  }
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
