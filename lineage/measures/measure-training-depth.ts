import { toRelationCode } from '../../schema/relation.ts';
import type { ChildEdges, ParentEdges } from '../index/lineage-index.ts';

const QUANTIZED = toRelationCode('quantized');
const FAR = 0x7fffffff;

/**
 * The shortest way from a node without parents where edges reported as `quantized` weigh 0, others 1;
 * -1 where only a cycle leads there. Level by level: a weightless edge stays on the level.
 * A node can stand on two levels, where it was lowered from the next to its own; the second time it finds
 * nothing new. O(n + e).
 */
export function measureTrainingDepth(parents: ParentEdges, children: ChildEdges): Int32Array {
  const count = parents.offsets.length - 1;
  const depth = new Int32Array(count).fill(FAR);
  let level = new Uint32Array(count);
  let levelLength = 0;
  let below = new Uint32Array(count);
  for (let node = 0; node < count; node++) {
    if (parents.offsets[node] !== parents.offsets[node + 1]) continue;
    depth[node] = 0;
    level[levelLength++] = node;
  }
  for (let steps = 0; levelLength > 0; steps++) {
    let belowLength = 0;
    for (let head = 0; head < levelLength; head++) {
      const node = level[head] ?? 0;
      const stop = children.offsets[node + 1] ?? 0;
      for (let at = children.offsets[node] ?? 0; at < stop; at++) {
        const child = children.targets[at] ?? 0;
        const known = depth[child] ?? 0;
        if (parents.relation[children.edges[at] ?? 0] === QUANTIZED) {
          if (known <= steps) continue;
          depth[child] = steps;
          level[levelLength++] = child;
        } else if (known > steps + 1) {
          depth[child] = steps + 1;
          below[belowLength++] = child;
        }
      }
    }
    [level, below] = [below, level];
    levelLength = belowLength;
  }
  for (let node = 0; node < count; node++) if (depth[node] === FAR) depth[node] = -1;
  return depth;
}
