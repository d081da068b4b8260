/**
 * A count (downloads, likes, parameters): a whole number from 0, `null` for anything else.
 * Parquet readers hand 64-bit columns over as `bigint`.
 */
export function toCount(value: unknown): number | null {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && Number.isSafeInteger(number) ? number : null;
}
