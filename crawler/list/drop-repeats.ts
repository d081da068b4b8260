import { hubIdOf } from './hub-id-of.ts';

/** The records of a page without those whose `_id` came before on it: the first one stays. O(records). */
export function dropRepeats(records: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>();
  const kept = records.filter((record) => {
    const id = hubIdOf(record);
    if (id === null) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  return kept.length === records.length ? records : kept;
}
