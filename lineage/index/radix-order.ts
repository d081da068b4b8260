const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * A copy of `order` sorted stably by `keys[order[i]]`: for several keys, sort by the least one first.
 * Least-significant-digit radix sort, O(n) for each 11 bits that the largest key needs.
 */
export function radixOrder(
  order: Uint32Array,
  keys: Uint32Array,
  direction: 'ascending' | 'descending' = 'ascending',
): Uint32Array {
  let largest = 0;
  for (const key of keys) if (key > largest) largest = key;
  let from = order.slice();
  let into = new Uint32Array(order.length);
  // Flipping the digits turns the direction and keeps equal keys in their order.
  const flip = direction === 'descending' ? BUCKETS - 1 : 0;
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += BITS) {
    const ends = new Uint32Array(BUCKETS + 1);
    for (let i = 0; i < from.length; i++) {
      const digit = (((keys[from[i] ?? 0] ?? 0) >>> shift) & (BUCKETS - 1)) ^ flip;
      ends[digit + 1] = (ends[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < BUCKETS; digit++) {
      ends[digit + 1] = (ends[digit + 1] ?? 0) + (ends[digit] ?? 0);
    }
    for (let i = 0; i < from.length; i++) {
      const item = from[i] ?? 0;
      const digit = (((keys[item] ?? 0) >>> shift) & (BUCKETS - 1)) ^ flip;
      const place = ends[digit] ?? 0;
      ends[digit] = place + 1;
      into[place] = item;
    }
    [from, into] = [into, from];
  }
  return from;
}

/** `[0, 1, 2, ..., n - 1]`. */
export function countUp(n: number): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  return order;
}
