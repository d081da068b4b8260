/**
 * The pairs that most ids of the Hub contain (July 2024). Each has a bit of its own, so that the searches with
 * the most hits, two letters typed, need no look at the ids themselves; all other pairs share 30 bits by hash.
 */
const FREQUENT = 'er in an la ar ra ma st ne al en as de ed t- se un e- on et te es ll rt'.split(' ');
const SHARED = 30;

/** The bit, 0 to 53, of two neighboring bytes: `PAIR_BITS[left * 256 + right]`. */
export const PAIR_BITS: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, pair) => {
  const own = FREQUENT.indexOf(String.fromCharCode(pair >> 8, pair & 0xff));
  if (own >= 0) return own;
  return FREQUENT.length + Math.floor(((Math.imul(pair, 0x9e3779b1) >>> 0) / 2 ** 32) * SHARED);
});

export const isFrequentPair = (left: number, right: number): boolean =>
  (PAIR_BITS[(left << 8) | right] ?? FREQUENT.length) < FREQUENT.length;
