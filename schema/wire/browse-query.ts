/** Columns that a list can be sorted by. */
export const BROWSE_SORTS = [
  'downloads',
  'likes',
  'descendants',
  'children',
  'created',
  'depth',
  'id',
] as const;
export type BrowseSort = (typeof BROWSE_SORTS)[number];

/** Filters of `list`, of the Browse screen and of `GET /api/v1/models`. Empty ones are left out. */
export interface BrowseQuery {
  /** Text that the id must contain, ignoring case. */
  readonly q?: string;
  readonly owner?: string;
  /** A license label; `none` for models without one. */
  readonly license?: string;
  /** Of any parent edge; guesses count where the Hub reports none. `root` for models without parents. */
  readonly relation?: string;
  readonly task?: string;
  readonly library?: string;
  /** `YYYY-MM-DD`, UTC: created on or after. */
  readonly createdAfter?: string;
  readonly family?: string;
  readonly sort?: BrowseSort;
  readonly direction?: 'asc' | 'desc';
  readonly offset?: number;
  readonly limit?: number;
}
