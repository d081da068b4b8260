import type { FilledIndex, ServedIndex } from './served-index.ts';

/** Answers kept beside one index; the oldest makes room for the newest. */
const MAX_KEPT = 300;

/** Puts a filled index into service, with a place for answers that are computed once. */
export function toServedIndex(filled: FilledIndex): ServedIndex {
  const kept = new Map<string, unknown>();
  return {
    ...filled,
    once<T>(name: string, compute: () => T): T {
      if (!kept.has(name)) {
        kept.set(name, compute());
        for (const oldest of kept.keys()) {
          if (kept.size <= MAX_KEPT) break;
          kept.delete(oldest);
        }
      }
      // A name belongs to one caller, who always computes the same type under it.
      return kept.get(name) as T;
    },
  };
}
