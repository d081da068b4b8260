/** `_id` of a raw record; `null` where it has none. */
export const hubIdOf = (record: unknown): string | null =>
  typeof record === 'object' && record !== null && '_id' in record && typeof record._id === 'string'
    ? record._id
    : null;
