import type { Store } from '../port.ts';

/** Ids that are kept: parents repeat, children come once. */
const MOST_KEPT = 200_000;

export interface IdCache {
  /** Answers for these keys until the next call. */
  load(keys: readonly number[]): Promise<(key: number) => string>;
}

/** Ids of a store by key, asked for many at a time; keeps a bounded number of them. */
export function createIdCache(store: Store): IdCache {
  let known = new Map<number, string>();
  return {
    async load(keys) {
      const missing = [...new Set(keys.filter((key) => !known.has(key)))];
      if (known.size + missing.length > MOST_KEPT) {
        const needed = new Set(keys);
        known = new Map([...known].filter(([key]) => needed.has(key)));
      }
      for (const { key, id } of await store.modelsByKey(missing)) known.set(key, id);
      return (key) => {
        const id = known.get(key);
        if (id === undefined) throw new Error(`A derivation leads to the key ${key}, which no model has.`);
        return id;
      };
    },
  };
}
