/** A model whose children have not been asked for yet. */
export interface FrontierNode {
  readonly id: string;
  /** Generations below the roots, from 0. */
  readonly depth: number;
  readonly downloads: number;
  /** Copies in fewer bits seldom have children. */
  readonly isQuantized: boolean;
}

/** Nodes to ask, nearest to the roots first, quantized ones last in their generation, then most downloads. */
export interface Frontier {
  /** Takes in a node unless it was taken in before, ignoring case. */
  readonly add: (node: FrontierNode) => void;
  /** The next node to ask; `null` when there is none. */
  readonly take: () => FrontierNode | null;
  /** Nodes not asked, by depth. */
  readonly countByDepth: () => readonly number[];
  /** The first `most` nodes in order, to go on with later. */
  readonly save: (most: number) => readonly FrontierNode[];
}

/** @param asked ids that were asked in an earlier run */
export function createFrontier(waiting: readonly FrontierNode[], asked: readonly string[]): Frontier {
  const known = new Set(asked.map((id) => id.toLowerCase()));
  const levels: FrontierNode[][] = [];
  /** The level that is being taken from is kept sorted, last one first out. */
  let sortedDepth = -1;
  const add = (node: FrontierNode): void => {
    const folded = node.id.toLowerCase();
    if (known.has(folded)) return;
    known.add(folded);
    const level = (levels[node.depth] ??= []);
    level.push(node);
    if (node.depth === sortedDepth) sortedDepth = -1;
  };
  for (const node of waiting) add(node);
  const take = (): FrontierNode | null => {
    const depth = levels.findIndex((level) => level !== undefined && level.length > 0);
    const level = levels[depth];
    if (level === undefined) return null;
    if (depth !== sortedDepth) level.sort((left, right) => compareNodes(right, left));
    sortedDepth = depth;
    return level.pop() ?? null;
  };
  return {
    add,
    take,
    countByDepth: () => Array.from(levels, (level) => level?.length ?? 0),
    save: (most) => {
      const saved: FrontierNode[] = [];
      for (const level of levels) {
        if (saved.length >= most) break;
        const sorted = (level ?? []).toSorted(compareNodes);
        saved.push(...sorted.slice(0, most - saved.length));
      }
      return saved;
    },
  };
}

function compareNodes(left: FrontierNode, right: FrontierNode): number {
  if (left.isQuantized !== right.isQuantized) return left.isQuantized ? 1 : -1;
  if (left.downloads !== right.downloads) return right.downloads - left.downloads;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
