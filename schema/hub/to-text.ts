/**
 * A text without blanks around it; `null` for an empty one and for any other type. Half a character (a lone
 * surrogate) becomes U+FFFD, as every store would write it.
 */
export function toText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().toWellFormed();
  return text === '' ? null : text;
}
