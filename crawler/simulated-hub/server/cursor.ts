/** The place after one record in a sorted list: its value of the sort key and its `_id`. */
export interface Keyset {
  readonly value: string | number | null;
  readonly id: string;
}

/**
 * A cursor as the Hub makes them: base64 of a database filter for what comes after a record.
 * `{"_id":{"$gt":ID}}` by creation date, else
 * `{"$or":[{KEY:VALUE,"_id":{"$gt":ID}},{KEY:{"$lt":VALUE}},{KEY:null}]}`.
 *
 * @param isSearch adds what the search index of the Hub puts into its cursors
 */
export function formatCursor(key: string, after: Keyset, direction: 1 | -1, isSearch: boolean): string {
  const beyond = direction === 1 ? '$gt' : '$lt';
  const filter =
    key === 'createdAt'
      ? { _id: { [beyond]: after.id } }
      : {
          $or: [
            { [key]: after.value, _id: { $gt: after.id } },
            { [key]: { [beyond]: after.value } },
            { [key]: null },
          ],
        };
  const token = isSearch ? { searchSequenceToken: Buffer.from(after.id).toString('base64') } : {};
  return Buffer.from(JSON.stringify({ ...filter, ...token })).toString('base64');
}

/** `null` for a text that is no cursor of this sort key. */
export function parseCursor(cursor: string, key: string): Keyset | null {
  try {
    const filter: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    if (!isFields(filter)) return null;
    if (key === 'createdAt') return toKeyset(null, filter['_id']);
    const first = Array.isArray(filter['$or']) ? (filter['$or'][0] as unknown) : null;
    if (!isFields(first)) return null;
    const value = first[key];
    return typeof value === 'string' || typeof value === 'number' || value === null
      ? toKeyset(value, first['_id'])
      : null;
  } catch {
    return null;
  }
}

function toKeyset(value: Keyset['value'], comparison: unknown): Keyset | null {
  if (!isFields(comparison)) return null;
  const id = comparison['$gt'] ?? comparison['$lt'];
  return typeof id === 'string' ? { value, id } : null;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
