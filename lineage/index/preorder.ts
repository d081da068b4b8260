import { radixOrder } from './radix-order.ts';

/** A renumbering of rows by depth-first preorder. */
export interface Preorder {
  /** Ordinal of each row. */
  readonly ordinals: Uint32Array;
  /** Row of each ordinal. */
  readonly rows: Uint32Array;
  /** By row: nodes in the subtree, self included. */
  readonly sizes: Uint32Array;
}

/**
 * Preorder of a forest, siblings (and roots) by subtree size, then popularity, largest first, then by rank.
 * `parents[r]` is -1 for a root. O(n), without recursion.
 */
export function toPreorder(parents: Int32Array, popularity: Uint32Array, ranks: Uint32Array): Preorder {
  const count = parents.length;
  const sizes = toSubtreeSizes(parents);
  const byRank = new Uint32Array(count);
  for (let row = 0; row < count; row++) byRank[ranks[row] ?? 0] = row;
  const bySize = radixOrder(radixOrder(byRank, popularity, 'descending'), sizes, 'descending');

  // A parent's subtree is larger than its child's: so parents come first, and siblings in their order.
  const ordinals = new Uint32Array(count);
  const rows = new Uint32Array(count);
  const nextChild = new Uint32Array(count);
  let nextRoot = 0;
  for (const row of bySize) {
    const parent = parents[row] ?? -1;
    const size = sizes[row] ?? 0;
    const ordinal = parent < 0 ? nextRoot : (nextChild[parent] ?? 0);
    if (parent < 0) nextRoot += size;
    else nextChild[parent] = ordinal + size;
    ordinals[row] = ordinal;
    rows[ordinal] = row;
    nextChild[row] = ordinal + 1;
  }
  return { ordinals, rows, sizes };
}

/** Leaves first: a node is counted into its parent when all its own children are in. */
function toSubtreeSizes(parents: Int32Array): Uint32Array {
  const count = parents.length;
  const sizes = new Uint32Array(count).fill(1);
  const waiting = new Uint32Array(count);
  for (const parent of parents) if (parent >= 0) waiting[parent] = (waiting[parent] ?? 0) + 1;
  for (let start = 0; start < count; start++) {
    let row = start;
    // `waiting` of a counted node is set to the largest number, so that nobody starts from it again.
    while (row >= 0 && waiting[row] === 0) {
      waiting[row] = 0xffffffff;
      const parent = parents[row] ?? -1;
      if (parent >= 0) {
        sizes[parent] = (sizes[parent] ?? 0) + (sizes[row] ?? 0);
        waiting[parent] = (waiting[parent] ?? 0) - 1;
      }
      row = parent;
    }
  }
  return sizes;
}
