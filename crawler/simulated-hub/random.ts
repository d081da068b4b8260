/** A seeded source of chance: the same seed gives the same hub on every machine. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, end). */
  readonly below: (end: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the entries, each as likely as its weight. */
  readonly weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
  /** A source of its own for one purpose, so that a change in one place leaves the others as they were. */
  readonly fork: (purpose: string) => Random;
}

/** mulberry32: 32 bits of state, good enough to look natural, the same everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('There is nothing to pick from in an empty list.');
      return found;
    },
    weighted: (entries) => {
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      throw new RangeError('No entry carries a weight.');
    },
    fork: (purpose) => createRandom(hash(`${seed}:${purpose}`)),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
