/** Readers of single values that the server sent; a value of another type is named. */
export function toText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  throw new TypeError(`The database holds ${String(cell)} where a text should be.`);
}

export function toNumber(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  throw new TypeError(`The database holds ${String(cell)} where a number should be.`);
}

export const toTextOrNull = (cell: unknown): string | null =>
  cell === null || cell === undefined ? null : toText(cell);

export const toNumberOrNull = (cell: unknown): number | null =>
  cell === null || cell === undefined ? null : toNumber(cell);

export function toList(cell: unknown): readonly unknown[] {
  if (Array.isArray(cell)) return cell;
  throw new TypeError(`The database holds ${String(cell)} where a list should be.`);
}

/** The entry of a list of words that the text names. */
export function toWord<T extends string>(words: readonly T[], cell: unknown): T {
  const word = words.find((each) => each === cell);
  if (word !== undefined) return word;
  throw new TypeError(`The database holds ${String(cell)} where one of ${words.join(', ')} should be.`);
}

export const toWordOrNull = <T extends string>(words: readonly T[], cell: unknown): T | null =>
  cell === null || cell === undefined ? null : toWord(words, cell);
