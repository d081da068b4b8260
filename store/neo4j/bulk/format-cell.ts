import type { Sent } from '../server.ts';
import type { Kind } from './column.ts';

/** Stands between the texts of a list: "unit separator", which nobody can type. The importer is told of it. */
const LIST_SEPARATOR = '\u001F';
export const LIST_SEPARATOR_NAME = 'U+001F';

/** Blanks at the ends would stay, but not every reader of CSV leaves them. */
const NEEDS_QUOTES = /^$|[",\r\n]|^\s|\s$/;

/**
 * The cell of a value: `"a ""b"", c"` for `a "b", c`; nothing for `null`, and for an empty list, which no cell can
 * hold. Throws a `TypeError` for a value of another kind, and for a list that would not come back as it is.
 */
export function formatCell(kind: Kind, value: Sent): string {
  if (value === null) return '';
  switch (kind) {
    case 'text':
      if (typeof value === 'string') return quote(value);
      break;
    case 'integer':
      if (Number.isSafeInteger(value)) return String(value);
      break;
    case 'boolean':
      if (typeof value === 'boolean') return String(value);
      break;
    case 'list':
      if (isTexts(value)) return formatList(value);
      break;
    default:
      return kind satisfies never;
  }
  throw new TypeError(`A column of the kind '${kind}' cannot hold ${JSON.stringify(value)}.`);
}

const quote = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const isTexts = (value: Sent): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function formatList(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const isSplit = texts.some((text) => text.includes(LIST_SEPARATOR));
  if (isSplit || (texts.length === 1 && texts[0] === '')) {
    throw new TypeError(`No cell can hold the list ${JSON.stringify(texts)}.`);
  }
  return quote(texts.join(LIST_SEPARATOR));
}
