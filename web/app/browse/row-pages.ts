/** Places in a list, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Rows a page; the API gives at most 500. */
export const PAGE_ROWS = 100;

/** A page can be this tall before browsers stop drawing it; what lies beyond is reached by filters. */
export const MOST_ROWS = 100_000;

/** Numbers of the pages that a range touches: `listPages({first: 90, last: 210}, 1000)` is `[0, 1, 2]`. */
export function listPages({ first, last }: RowRange, total: number): readonly number[] {
  if (total === 0) return [];
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.min(Math.max(first, last), total - 1) / PAGE_ROWS);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
