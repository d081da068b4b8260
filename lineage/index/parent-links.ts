import type { DerivationRows } from './derivation-rows.ts';
import type { KeyLookup } from './key-lookup.ts';
import { countUp, radixOrder } from './radix-order.ts';

/** Compressed rows by child in arrival rows: the links of child `r` are `offsets[r] .. offsets[r + 1]`. */
export interface ParentLinks {
  readonly offsets: Uint32Array;
  /** Row of the parent. */
  readonly targets: Uint32Array;
  /** The derivation row that says so. */
  readonly sources: Uint32Array;
}

/**
 * Groups derivations by child, in the order of their positions (then of the parents' ids).
 * A model is not its own parent, and of several rows for one pair the first position counts.
 * O(n + e). Throws when a derivation names a key that no model row carries.
 */
export function linkParents(derivations: DerivationRows, toRow: KeyLookup, ranks: Uint32Array): ParentLinks {
  const count = derivations.count;
  const childRows = new Uint32Array(count);
  const parentRows = new Uint32Array(count);
  const parentRanks = new Uint32Array(count);
  for (let edge = 0; edge < count; edge++) {
    const child = toRow(derivations.childKeys[edge] ?? 0);
    const parent = toRow(derivations.parentKeys[edge] ?? 0);
    if (child < 0 || parent < 0) throw toUnknownKeyError(derivations, edge);
    childRows[edge] = child;
    parentRows[edge] = parent;
    parentRanks[edge] = ranks[parent] ?? 0;
  }
  const byRank = radixOrder(countUp(count), parentRanks);
  const order = radixOrder(radixOrder(byRank, derivations.position), childRows);

  const offsets = new Uint32Array(ranks.length + 1);
  const targets = new Uint32Array(count);
  const sources = new Uint32Array(count);
  const linkedBy = new Uint32Array(ranks.length);
  let used = 0;
  for (const edge of order) {
    const child = childRows[edge] ?? 0;
    const parent = parentRows[edge] ?? 0;
    if (child === parent || linkedBy[parent] === child + 1) continue;
    linkedBy[parent] = child + 1;
    targets[used] = parent;
    sources[used] = edge;
    offsets[child + 1] = ++used;
  }
  // Children without parents end where the one before them ends.
  for (let row = 0; row < ranks.length; row++) {
    if ((offsets[row + 1] ?? 0) === 0) offsets[row + 1] = offsets[row] ?? 0;
  }
  return { offsets, targets: targets.slice(0, used), sources: sources.slice(0, used) };
}

function toUnknownKeyError(derivations: DerivationRows, edge: number): Error {
  const child = derivations.childKeys[edge];
  const parent = derivations.parentKeys[edge];
  return new Error(
    `The derivation ${child} -> ${parent} names a key that no model row carries. ` +
      'Models and derivations must come from one state of the store; read both again.',
  );
}
