/** A parameter's text, trimmed; `undefined` when it is missing, empty or not a text. */
export function pickText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
}

/** A parameter that must be one of a few words, else `undefined`. */
export const pickWord = <Word extends string>(value: unknown, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === value);

/** A parameter that must be a day, `YYYY-MM-DD`, else `undefined`. */
export function pickDay(value: unknown): string | undefined {
  const text = pickText(value) ?? '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  return isDay ? text : undefined;
}
