import type { LineageIndex } from '../index/lineage-index.ts';
import { orderByImportance } from './importance-order.ts';
import type { Signatures } from './signatures.ts';
import { toSignatures } from './signatures.ts';
import { FOLDED_BYTES } from './words.ts';

/**
 * All ids for searching, most important first; rank `r` is node `order[r]`. Plain data: it can cross
 * threads together with its index. About 25 bytes a node besides the ids.
 */
export interface SearchIndex {
  readonly index: LineageIndex;
  /** Ordinal by rank. */
  readonly order: Uint32Array;
  /** The ids by rank, case folded: id `r` is `blob[offsets[r] .. offsets[r + 1])`. */
  readonly blob: Uint8Array;
  readonly offsets: Uint32Array;
  /** Where the name starts in each id: 0 for a legacy id, else the place after the slash. */
  readonly nameStarts: Uint8Array;
  readonly signatures: Signatures;
}

const SLASH = 47;
const FARTHEST_NAME = 255;

/** Prepares an index for searching. O(n + bytes). */
export function createSearchIndex(index: LineageIndex): SearchIndex {
  const order = orderByImportance(index);
  const { ids, count } = index.nodes;
  const blob = new Uint8Array(ids.blob.length);
  const offsets = new Uint32Array(count + 1);
  const nameStarts = new Uint8Array(count);
  let end = 0;
  for (let rank = 0; rank < count; rank++) {
    const ordinal = order[rank] ?? 0;
    const from = ids.offsets[ordinal] ?? 0;
    const to = ids.offsets[ordinal + 1] ?? 0;
    for (let at = from; at < to; at++) {
      const byte = ids.blob[at] ?? 0;
      blob[end++] = FOLDED_BYTES[byte] ?? 0;
      if (byte === SLASH && nameStarts[rank] === 0) nameStarts[rank] = Math.min(at + 1 - from, FARTHEST_NAME);
    }
    offsets[rank + 1] = end;
  }
  return { index, order, blob, offsets, nameStarts, signatures: toSignatures(blob, offsets) };
}
