import { createIdTextBuilder } from './id-text.ts';
import type { IdText } from './id-text.ts';
import type { TextRows } from './model-rows.ts';
import { countUp, radixOrder } from './radix-order.ts';
import { sortIds } from './sort-ids.ts';
import type { IdGroup } from './sort-ids.ts';

const decoder = new TextDecoder();

/**
 * The place of each row in the order of ids (bytes; equal ids by key): `ranks[row]`.
 * Sorts the owners, of which there are few, deals the rows out to them, and sorts the names of each.
 */
export function rankIds(ids: IdText, keys: Uint32Array, owners: TextRows): Uint32Array {
  const count = keys.length;
  const heads = listHeads(ids, keys, owners);
  const headRanks = toRanks(
    sortIds(heads.texts, heads.keys, countUp(heads.keys.length), [
      { start: 0, end: heads.keys.length, depth: 0 },
    ]),
  );
  const places = heads.ofRow.map((head) => headRanks[head] ?? 0);
  const order = radixOrder(countUp(count), places);
  const groups: IdGroup[] = [];
  for (let start = 0, end = 1; start < count; start = end++) {
    const head = heads.ofRow[order[start] ?? 0] ?? 0;
    while (end < count && heads.ofRow[order[end] ?? 0] === head) end++;
    const depth = (heads.texts.offsets[head + 1] ?? 0) - (heads.texts.offsets[head] ?? 0);
    if (end - start > 1) groups.push({ start, end, depth });
  }
  return toRanks(sortIds(ids, keys, order, groups));
}

function toRanks(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

interface Heads {
  readonly texts: IdText;
  readonly keys: Uint32Array;
  readonly ofRow: Uint32Array;
}

/**
 * What ids begin with: `owner/` up to and with the slash (so that `a-b/x` stands before `a/x`, as in the
 * order of bytes), or all of a legacy id. No head is the beginning of another.
 */
function listHeads(ids: IdText, keys: Uint32Array, owners: TextRows): Heads {
  const texts = createIdTextBuilder();
  const headKeys: number[] = [];
  for (const owner of owners.values) {
    texts.push(`${owner}/`);
    headKeys.push(0);
  }
  const ofRow = owners.codes.slice();
  for (let row = 0; row < keys.length; row++) {
    if (ofRow[row] !== 0) continue;
    texts.push(decoder.decode(ids.blob.subarray(ids.offsets[row], ids.offsets[row + 1])));
    ofRow[row] = headKeys.push(keys[row] ?? 0) - 1;
  }
  return { texts: texts.values(), keys: Uint32Array.from(headKeys), ofRow };
}
