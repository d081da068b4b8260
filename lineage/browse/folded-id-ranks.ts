import { foldId } from '../../schema/model-id.ts';
import { createDictionary } from '../index/dictionary.ts';
import type { DictionaryColumn, LineageIndex } from '../index/lineage-index.ts';
import type { TextRows } from '../index/model-rows.ts';
import { rankIds } from '../index/rank-ids.ts';

const known = new WeakMap<LineageIndex, Uint32Array>();

/**
 * The place of each node in the order that people expect of names: ignoring the case of ASCII letters, ids that
 * differ in case alone by their bytes. By ordinal, from 0, each number once. Sorts once for an index, O(bytes).
 */
export function toFoldedIdRanks(index: LineageIndex): Uint32Array {
  const kept = known.get(index);
  if (kept !== undefined) return kept;
  const { ids, idRanks, owner } = index.nodes;
  const folded = { blob: ids.blob.map(foldByte), offsets: ids.offsets };
  const ranks = rankIds(folded, idRanks, foldOwners(owner));
  known.set(index, ranks);
  return ranks;
}

const foldByte = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);

/** Spellings of one owner become one. */
function foldOwners({ values, codes }: DictionaryColumn): TextRows {
  const dictionary = createDictionary();
  const foldedCodes = values.map((value) => dictionary.toCode(foldId(value)));
  return {
    values: dictionary.values(),
    codes: Uint32Array.from(codes, (code) => foldedCodes[code] ?? 0),
  };
}
