/** A text in three parts around the first place where `query` occurs, ignoring case. */
export interface Match {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** `findMatch('HuggingFaceH4/zephyr-7b', 'ZEPH')` is `HuggingFaceH4/` + `zeph` + `yr-7b`; `null` without a match. */
export function findMatch(text: string, query: string): Match | null {
  const needle = query.trim().toLowerCase();
  const at = needle === '' ? -1 : text.toLowerCase().indexOf(needle);
  if (at < 0) return null;
  return {
    before: text.slice(0, at),
    match: text.slice(at, at + needle.length),
    after: text.slice(at + needle.length),
  };
}
