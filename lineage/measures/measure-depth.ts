import type { ChildEdges, ParentEdges } from '../index/lineage-index.ts';

/**
 * Edges on the shortest way from a node without parents, -1 where only a cycle leads there.
 * One breadth-first search from all roots at once. O(n + e).
 */
export function measureDepth(parents: ParentEdges, children: ChildEdges): Int32Array {
  const count = parents.offsets.length - 1;
  const depth = new Int32Array(count).fill(-1);
  const queue = new Uint32Array(count);
  let length = 0;
  for (let node = 0; node < count; node++) {
    if (parents.offsets[node] !== parents.offsets[node + 1]) continue;
    depth[node] = 0;
    queue[length++] = node;
  }
  for (let head = 0; head < length; head++) {
    const node = queue[head] ?? 0;
    const below = (depth[node] ?? 0) + 1;
    const stop = children.offsets[node + 1] ?? 0;
    for (let at = children.offsets[node] ?? 0; at < stop; at++) {
      const child = children.targets[at] ?? 0;
      if (depth[child] !== -1) continue;
      depth[child] = below;
      queue[length++] = child;
    }
  }
  return depth;
}
