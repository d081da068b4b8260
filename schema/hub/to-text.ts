/** A text without blanks around it; `null` for an empty one and for any other type. */
export function toText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}
