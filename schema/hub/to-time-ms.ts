/** `2023-09-03`, `2023-09-03T15:01:01.000Z`, also with a blank for the `T` or an offset for the `Z`. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Columns keep times as seconds in 32 bits. */
const END_MS = 0xffffffff * 1000;

/**
 * A moment in milliseconds since 1970, UTC; a text without a zone is UTC.
 * `null` for any other text or type, and for years outside 1970 to 2105.
 */
export function toTimeMs(value: unknown): number | null {
  const timeMs =
    value instanceof Date ? value.getTime() : typeof value === 'string' ? readTimeMs(value) : NaN;
  return timeMs >= 0 && timeMs < END_MS ? timeMs : null;
}

function readTimeMs(text: string): number {
  // The Hub's own form, which Date.parse reads as UTC.
  if (text.length === 24 && text.endsWith('Z')) return Date.parse(text);
  const match = ISO_DATE.exec(text);
  if (match === null) return NaN;
  const moment = text.replace(' ', 'T');
  return Date.parse(match[1] !== undefined || text.length === 10 ? moment : `${moment}Z`);
}
