/**
 * Row keys by the 32-bit hash of a text: 8 bytes a slot, where a Map of texts takes a hundred an entry. Two
 * texts can share a hash (some 70 pairs among 760,000), and entries are never taken out, so what is found
 * must be compared with the row itself.
 */
export interface KeyTable {
  readonly size: number;
  /** `key`: from 1. */
  add(text: string, key: number): void;
  /** Appends the keys that were added for the text, or for one with the same hash. */
  collect(text: string, keys: number[]): void;
}

const FIRST_CAPACITY = 1 << 20;
const MAX_LOAD = 0.6;

export function createKeyTable(): KeyTable {
  let slots = createSlots(FIRST_CAPACITY);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(text, key) {
      if (size * 2 >= slots.length * MAX_LOAD) slots = grow(slots);
      put(slots, toHash(text), key);
      size++;
    },
    collect(text, keys) {
      const hash = toHash(text);
      const mask = slots.length - 1;
      for (let at = (hash * 2) & mask; slots[at + 1] !== 0; at = (at + 2) & mask) {
        if (slots[at] === hash) keys.push(slots[at + 1] ?? 0);
      }
    },
  };
}

/** Hash and key side by side, so that a look-up touches one line of memory; key 0 where empty. */
const createSlots = (capacity: number): Uint32Array => new Uint32Array(capacity * 2);

function grow(old: Uint32Array): Uint32Array {
  const slots = createSlots(old.length);
  for (let at = 0; at < old.length; at += 2) {
    const key = old[at + 1] ?? 0;
    if (key !== 0) put(slots, old[at] ?? 0, key);
  }
  return slots;
}

function put(slots: Uint32Array, hash: number, key: number): void {
  const mask = slots.length - 1;
  let at = (hash * 2) & mask;
  while (slots[at + 1] !== 0) at = (at + 2) & mask;
  slots[at] = hash;
  slots[at + 1] = key;
}

/** FNV-1a over the character codes, with a last mixing step, because the table uses the low bits. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
