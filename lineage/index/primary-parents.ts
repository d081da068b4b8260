import type { ParentLinks } from './parent-links.ts';

/**
 * The primary parent of each row: its first link, -1 without one.
 * Where primary parents lead around in a circle, the oldest member loses its one: the member created
 * first (unknown dates last), then the one with the smallest id. It becomes a root of the forest even
 * if it has further parents: another parent may not take the place of the primary one, so that a tree
 * either shows the first parent or says that the way up is a cycle. Measures and walks keep all edges.
 * O(n).
 */
export function toPrimaryParents(
  links: ParentLinks,
  createdAtS: Uint32Array,
  ranks: Uint32Array,
): Int32Array {
  const count = links.offsets.length - 1;
  const primary = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    const first = links.offsets[row] ?? 0;
    if (first < (links.offsets[row + 1] ?? 0)) primary[row] = links.targets[first] ?? -1;
  }
  const isOlder = (a: number, b: number): boolean => {
    const [createdA, createdB] = [createdAtS[a] || Infinity, createdAtS[b] || Infinity];
    return createdA === createdB ? (ranks[a] ?? 0) < (ranks[b] ?? 0) : createdA < createdB;
  };
  const seenFrom = new Uint32Array(count);
  for (let start = 0; start < count; start++) {
    let row = start;
    while (row >= 0 && seenFrom[row] === 0) {
      seenFrom[row] = start + 1;
      row = primary[row] ?? -1;
    }
    // A row that this very walk has already seen closes a circle.
    if (row < 0 || seenFrom[row] !== start + 1) continue;
    let oldest = row;
    for (let member = primary[row] ?? -1; member !== row; member = primary[member] ?? -1) {
      if (isOlder(member, oldest)) oldest = member;
    }
    primary[oldest] = -1;
  }
  return primary;
}
