export type ListOrder = 'oldest-first' | 'newest-first' | 'unsorted';

/**
 * The order of a page by `createdAt`. ISO 8601 texts of one form compare as texts.
 * A page without two different dates is taken as it was asked for: oldest first.
 */
export function toListOrder(records: readonly unknown[]): ListOrder {
  let rises = false;
  let falls = false;
  let last: string | null = null;
  for (const record of records) {
    const date = toCreatedAt(record);
    if (date === null) continue;
    if (last !== null && date > last) rises = true;
    if (last !== null && date < last) falls = true;
    last = date;
  }
  if (rises && falls) return 'unsorted';
  return falls ? 'newest-first' : 'oldest-first';
}

const toCreatedAt = (record: unknown): string | null =>
  typeof record === 'object' &&
  record !== null &&
  'createdAt' in record &&
  typeof record.createdAt === 'string'
    ? record.createdAt
    : null;
