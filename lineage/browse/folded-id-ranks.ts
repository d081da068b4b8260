import type { LineageIndex } from '../index/lineage-index.ts';
import { countUp } from '../index/radix-order.ts';
import { sortIds } from '../index/sort-ids.ts';

const known = new WeakMap<LineageIndex, Uint32Array>();

/**
 * The place of each node in the order that people expect of names: ignoring the case of ASCII letters, ids that
 * differ in case alone by their bytes. By ordinal, from 0, each number once. Sorts once for an index, O(bytes).
 */
export function toFoldedIdRanks(index: LineageIndex): Uint32Array {
  const kept = known.get(index);
  if (kept !== undefined) return kept;
  const { ids, idRanks, count } = index.nodes;
  const folded = {
    blob: ids.blob.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)),
    offsets: ids.offsets,
  };
  const order = sortIds(folded, idRanks, countUp(count), [{ start: 0, end: count, depth: 0 }]);
  const ranks = new Uint32Array(count);
  for (let rank = 0; rank < count; rank++) ranks[order[rank] ?? 0] = rank;
  known.set(index, ranks);
  return ranks;
}
