/** An object with unknown fields, as it comes from JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The object that a field holds, also where it comes as JSON text (`cardData` of Parquet dumps);
 * `null` for anything else, broken JSON included.
 */
export function toRecord(value: unknown): JsonRecord | null {
  if (isRecord(value)) return value;
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
