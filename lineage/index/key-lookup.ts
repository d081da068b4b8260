/** The row that holds a store key, -1 for an unknown one. */
export type KeyLookup = (key: number) => number;

/**
 * Keys are row numbers of a store, mostly dense: then a plain table answers; else a Map does.
 * Throws when two rows carry one key.
 */
export function createKeyLookup(keys: Uint32Array): KeyLookup {
  let largest = 0;
  for (const key of keys) if (key > largest) largest = key;
  if (largest > keys.length * 8 + 1024) return createSparseLookup(keys);
  const rows = new Uint32Array(largest + 1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const other = rows[key] ?? 0;
    if (other > 0) throw toDuplicateError(key);
    rows[key] = row + 1;
  }
  return (key) => (rows[key] ?? 0) - 1;
}

function createSparseLookup(keys: Uint32Array): KeyLookup {
  const rows = new Map<number, number>();
  for (const key of keys) {
    if (rows.has(key)) throw toDuplicateError(key);
    rows.set(key, rows.size);
  }
  return (key) => rows.get(key) ?? -1;
}

const toDuplicateError = (key: number): Error =>
  new Error(`Two model rows carry the key ${key}. Read the store again; it must list each model once.`);
