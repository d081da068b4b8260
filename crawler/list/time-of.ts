/** Times of a raw record that lists are sorted by. */
export type TimeField = 'createdAt' | 'lastModified';

/**
 * How far times may stand out of order: the Hub sorts by `_id`, whose time may differ by a second from
 * `createdAt`; 29,579 old models share two seconds in any order.
 */
export const ORDER_TOLERANCE_MS = 2_000;

/** A time of a raw record, in ms since 1970; `null` where it does not tell. */
export function timeOf(record: unknown, field: TimeField): number | null {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, field)) return null;
  const text: unknown = Reflect.get(record, field);
  const ms = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
