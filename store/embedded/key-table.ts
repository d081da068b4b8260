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

interface Slots {
  readonly mask: number;
  readonly hashes: Uint32Array;
  /** 0 where empty. */
  readonly keys: Uint32Array;
}

const FIRST_CAPACITY = 1 << 12;
const MAX_LOAD = 0.6;

export function createKeyTable(): KeyTable {
  let slots = createSlots(FIRST_CAPACITY);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(text, key) {
      if (size >= (slots.mask + 1) * MAX_LOAD) slots = grow(slots);
      put(slots, toHash(text), key);
      size++;
    },
    collect(text, keys) {
      const hash = toHash(text);
      for (let at = hash & slots.mask; slots.keys[at] !== 0; at = (at + 1) & slots.mask) {
        if (slots.hashes[at] === hash) keys.push(slots.keys[at] ?? 0);
      }
    },
  };
}

const createSlots = (capacity: number): Slots => ({
  mask: capacity - 1,
  hashes: new Uint32Array(capacity),
  keys: new Uint32Array(capacity),
});

function grow(old: Slots): Slots {
  const slots = createSlots((old.mask + 1) * 2);
  for (let at = 0; at <= old.mask; at++) {
    const key = old.keys[at] ?? 0;
    if (key !== 0) put(slots, old.hashes[at] ?? 0, key);
  }
  return slots;
}

function put({ mask, hashes, keys }: Slots, hash: number, key: number): void {
  let at = hash & mask;
  while (keys[at] !== 0) at = (at + 1) & mask;
  hashes[at] = hash;
  keys[at] = key;
}

/** FNV-1a over the character codes, with a last mixing step, because the table uses the low bits. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
