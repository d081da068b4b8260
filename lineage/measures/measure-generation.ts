import type { ParentEdges } from '../index/lineage-index.ts';
import type { Components } from './find-components.ts';

/**
 * Edges on the longest way down to each node, a cycle counting as one node: its members share the value,
 * and a cycle without parents outside is 0. O(n + e): parents have smaller component numbers.
 */
export function measureGeneration(parents: ParentEdges, components: Components): Int32Array {
  const generation = new Int32Array(parents.offsets.length - 1);
  for (let component = 0; component < components.count; component++) {
    const first = components.offsets[component] ?? 0;
    const last = components.offsets[component + 1] ?? 0;
    let longest = 0;
    for (let at = first; at < last; at++) {
      const member = components.members[at] ?? 0;
      const stop = parents.offsets[member + 1] ?? 0;
      for (let edge = parents.offsets[member] ?? 0; edge < stop; edge++) {
        const parent = parents.targets[edge] ?? 0;
        if (components.of[parent] === component) continue;
        longest = Math.max(longest, (generation[parent] ?? 0) + 1);
      }
    }
    for (let at = first; at < last; at++) generation[components.members[at] ?? 0] = longest;
  }
  return generation;
}
