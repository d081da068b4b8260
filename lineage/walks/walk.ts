import type { LineageIndex } from '../index/lineage-index.ts';
import { sortByRank } from './sort-by-rank.ts';
import type { WalkFilter } from './walk-filter.ts';
import { toEdgeMask } from './walk-filter.ts';
import { openScratch } from './walk-scratch.ts';

export type { WalkFilter } from './walk-filter.ts';

/** Nodes with their distance from the start in edges, nearest first, then by id; the start is left out. */
export interface Walk {
  readonly ordinals: Uint32Array;
  readonly distances: Uint32Array;
}

/** Compressed rows to walk along; `edges` leads to the parent edges, where the rows are not those. */
export interface Steps {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly edges?: Uint32Array;
}

/**
 * Breadth-first from `start`, each node once, cycles or not. O(nodes reached and their edges), and no memory
 * but the answer's. Throws when `start` is no ordinal of the index.
 */
export function walkFrom(index: LineageIndex, start: number, steps: Steps, filter: WalkFilter): Walk {
  if (!(start >= 0 && start < index.nodes.count)) {
    throw new RangeError(
      `There is no node ${start}: the index holds ${index.nodes.count}. Look the id up first.`,
    );
  }
  const { relation, evidence } = index.parents;
  const { maxDepth, relationBits, evidenceBits } = toEdgeMask(filter);
  const { marks, mark, queue } = openScratch(index);
  const levelEnds = [1];
  marks[start] = mark;
  queue[0] = start;
  let length = 1;
  let levelStart = 0;
  while (levelStart < length && levelEnds.length <= maxDepth) {
    const levelEnd = length;
    for (let head = levelStart; head < levelEnd; head++) {
      const node = queue[head] ?? 0;
      const stop = steps.offsets[node + 1] ?? 0;
      for (let at = steps.offsets[node] ?? 0; at < stop; at++) {
        const next = steps.targets[at] ?? 0;
        if (marks[next] === mark) continue;
        const edge = steps.edges === undefined ? at : (steps.edges[at] ?? 0);
        if (((relationBits >>> (relation[edge] ?? 0)) & 1) === 0) continue;
        if (((evidenceBits >>> (evidence[edge] ?? 0)) & 1) === 0) continue;
        marks[next] = mark;
        queue[length++] = next;
      }
    }
    sortByRank(queue, levelEnd, length, index.nodes.idRanks);
    levelStart = levelEnd;
    levelEnds.push(length);
  }
  return { ordinals: queue.slice(1, length), distances: toDistances(levelEnds) };
}

/** `[1, 3, 4]` (ends of the levels 0, 1, 2) reads: two nodes at distance 1, one at 2. */
function toDistances(levelEnds: readonly number[]): Uint32Array {
  const distances = new Uint32Array((levelEnds.at(-1) ?? 1) - 1);
  for (let level = 1; level < levelEnds.length; level++) {
    distances.fill(level, (levelEnds[level - 1] ?? 1) - 1, (levelEnds[level] ?? 1) - 1);
  }
  return distances;
}
