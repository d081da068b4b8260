/** When a raw record's model was made, in ms since 1970; `null` where it does not tell. */
export function createdAtOf(record: unknown): number | null {
  if (typeof record !== 'object' || record === null || !('createdAt' in record)) return null;
  const ms = typeof record.createdAt === 'string' ? Date.parse(record.createdAt) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
