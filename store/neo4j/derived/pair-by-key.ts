/**
 * What stands in the database beside what is wanted, key by key: `[key, stored, wanted]`. Both ascend by their keys,
 * and no chunk cuts the list of a key. O(stored + wanted), with one chunk in memory.
 */
export async function* pairByKey<T>(
  stored: AsyncIterable<readonly T[]>,
  wanted: readonly T[],
  toKey: (item: T) => number,
): AsyncGenerator<readonly [number, readonly T[], readonly T[]]> {
  const next = { at: 0 };
  const take = (items: readonly T[], from: { at: number }): readonly T[] => {
    const start = from.at;
    const first = items[start];
    if (first === undefined) return [];
    const key = toKey(first);
    while (from.at < items.length && toKeyAt(items, from.at) === key) from.at++;
    return items.slice(start, from.at);
  };
  const toKeyAt = (items: readonly T[], at: number): number => {
    const item = items[at];
    return item === undefined ? Number.POSITIVE_INFINITY : toKey(item);
  };

  for await (const chunk of stored) {
    for (const place = { at: 0 }; place.at < chunk.length;) {
      const key = toKeyAt(chunk, place.at);
      while (toKeyAt(wanted, next.at) < key) yield [toKeyAt(wanted, next.at), [], take(wanted, next)];
      const here = take(chunk, place);
      yield [key, here, toKeyAt(wanted, next.at) === key ? take(wanted, next) : []];
    }
  }
  while (next.at < wanted.length) yield [toKeyAt(wanted, next.at), [], take(wanted, next)];
}
