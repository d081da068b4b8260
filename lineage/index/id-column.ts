import { MODEL_STATES } from '../../schema/model.ts';
import { foldId } from '../../schema/model-id.ts';
import type { IdText } from './id-text.ts';
import type { IdColumn, LineageIndex } from './lineage-index.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The id of a node, in the Hub's spelling; `''` outside of the index. */
export function idAt(ids: IdText, ordinal: number): string {
  return decoder.decode(ids.blob.subarray(ids.offsets[ordinal], ids.offsets[ordinal + 1]));
}

/** The node with this id, ignoring case, else the one that an older id leads to; -1 for an unknown id. */
export function findOrdinal(index: LineageIndex, id: string): number {
  const found = findById(index.nodes.ids, id);
  return found >= 0 ? found : (index.aliases.get(foldId(id)) ?? -1);
}

/** The node that bears this id now, ignoring the case of ASCII letters; -1 for none. O(length). */
export function findById(ids: IdColumn, id: string): number {
  const text = encoder.encode(id);
  const mask = ids.slots.length - 1;
  for (let slot = hash(text, 0, text.length) & mask; ; slot = (slot + 1) & mask) {
    const ordinal = (ids.slots[slot] ?? 0) - 1;
    if (ordinal < 0 || isSameText(text, 0, text.length, ids, ordinal)) return ordinal;
  }
}

/**
 * The look-up table over case-folded ids, at most three quarters full. Of nodes that share an id, a live
 * one is found, else a gone one, else a stub; among equals the one with the largest key, the newest.
 */
export function toSlots(ids: IdText, state: Uint8Array, keys: Uint32Array): Uint32Array {
  const count = keys.length;
  let length = 8;
  while (length * 3 < count * 4) length *= 2;
  const slots = new Uint32Array(length);
  // Beside each entry its hash: entries of other ids are passed without a look at their text.
  const hashes = new Uint32Array(length);
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const start = ids.offsets[ordinal] ?? 0;
    const stop = ids.offsets[ordinal + 1] ?? 0;
    const value = hash(ids.blob, start, stop);
    let slot = value & (length - 1);
    let other = (slots[slot] ?? 0) - 1;
    while (other >= 0 && !(hashes[slot] === value && isSameText(ids.blob, start, stop, ids, other))) {
      slot = (slot + 1) & (length - 1);
      other = (slots[slot] ?? 0) - 1;
    }
    if (other >= 0 && !isPreferred(ordinal, other, state, keys)) continue;
    slots[slot] = ordinal + 1;
    hashes[slot] = value;
  }
  return slots;
}

function isPreferred(a: number, b: number, state: Uint8Array, keys: Uint32Array): boolean {
  const last = MODEL_STATES.length;
  const [stateA, stateB] = [state[a] ?? last, state[b] ?? last];
  return stateA === stateB ? (keys[a] ?? 0) > (keys[b] ?? 0) : stateA < stateB;
}

/** By byte: A-Z as a-z, all others as they are. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte,
);

/** FNV-1a over the folded bytes. */
function hash(bytes: Uint8Array, start: number, stop: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < stop; at++) value = Math.imul(value ^ (FOLDED[bytes[at] ?? 0] ?? 0), 0x01000193);
  // The low bits of FNV alone spread short texts badly.
  return (value ^ (value >>> 15)) >>> 0;
}

function isSameText(bytes: Uint8Array, start: number, stop: number, ids: IdText, ordinal: number): boolean {
  let other = ids.offsets[ordinal] ?? 0;
  if ((ids.offsets[ordinal + 1] ?? 0) - other !== stop - start) return false;
  for (let at = start; at < stop; at++, other++) {
    if (FOLDED[bytes[at] ?? 0] !== FOLDED[ids.blob[other] ?? 0]) return false;
  }
  return true;
}
