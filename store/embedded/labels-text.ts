const NONE: readonly string[] = [];
const decoded = new Map<string, readonly string[]>();

/** Labels as one text: `apache-2.0`, a JSON list where there are several; `null` for none. */
export function toLabelsText(labels: readonly string[]): string | null {
  const [first, second] = labels;
  if (first === undefined) return null;
  return second === undefined && first !== '' && !first.startsWith('[') ? first : JSON.stringify(labels);
}

/** The inverse of `toLabelsText`. Equal texts give the same list: there are few different ones. */
export function toLabels(text: string | null): readonly string[] {
  if (text === null) return NONE;
  const known = decoded.get(text);
  if (known !== undefined) return known;
  const labels = text.startsWith('[') ? parseList(text) : [text];
  decoded.set(text, labels);
  return labels;
}

function parseList(text: string): readonly string[] {
  const list: unknown = JSON.parse(text);
  return Array.isArray(list) ? list.map(String) : NONE;
}
