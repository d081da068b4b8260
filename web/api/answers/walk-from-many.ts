import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { openScratch } from '../../../lineage/walks/walk-scratch.ts';

/** Everything derived from any of the nodes, each once, the nodes themselves left out. O(nodes reached). */
export function walkFromMany(index: LineageIndex, starts: readonly number[]): Uint32Array {
  const { offsets, targets } = index.children;
  const { marks, mark, queue } = openScratch(index);
  let length = 0;
  for (const start of starts) {
    if (marks[start] === mark) continue;
    marks[start] = mark;
    queue[length++] = start;
  }
  const own = length;
  for (let head = 0; head < length; head++) {
    const node = queue[head] ?? 0;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const child = targets[at] ?? 0;
      if (marks[child] === mark) continue;
      marks[child] = mark;
      queue[length++] = child;
    }
  }
  return queue.slice(own, length);
}
