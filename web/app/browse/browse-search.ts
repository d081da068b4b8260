import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import type { BrowseQuery, BrowseSort } from '../../../schema/wire/browse-query.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import { pickDay, pickText, pickWord } from '../url/pick-text.ts';

/** Relations that can be asked for; `root` is a model without parents. */
export const RELATION_FILTERS = [...RELATIONS, 'root'] as const;
export type RelationFilter = (typeof RELATION_FILTERS)[number];

/** What the address of a list of models says. What it leaves out is the default: all, by downloads, most first. */
export interface BrowseSearch {
  readonly q?: string;
  readonly owner?: string;
  readonly license?: string;
  readonly relation?: RelationFilter;
  readonly task?: string;
  readonly library?: string;
  readonly family?: string;
  readonly createdAfter?: string;
  readonly sort?: BrowseSort;
  readonly direction?: 'asc' | 'desc';
}

export const DEFAULT_SORT: BrowseSort = 'downloads';

/** How a column is sorted when it is first chosen: names from A, numbers and dates from the top. */
export const toFirstDirection = (sort: BrowseSort): 'asc' | 'desc' => (sort === 'id' ? 'asc' : 'desc');

/** Reads an address; what makes no sense is left out, so that a wrong link still shows a list. */
export function parseBrowseSearch(raw: Readonly<Record<string, unknown>>): BrowseSearch {
  const sort = pickWord(raw['sort'], BROWSE_SORTS) ?? DEFAULT_SORT;
  const direction = pickWord(raw['direction'], ['asc', 'desc'] as const) ?? toFirstDirection(sort);
  return withoutMissing({
    q: pickText(raw['q']),
    owner: pickText(raw['owner']),
    license: pickText(raw['license']),
    relation: pickWord(raw['relation'], RELATION_FILTERS),
    task: pickText(raw['task']),
    library: pickText(raw['library']),
    family: pickText(raw['family'])?.toLowerCase(),
    createdAfter: pickDay(raw['createdAfter']),
    sort: sort === DEFAULT_SORT ? undefined : sort,
    direction: direction === toFirstDirection(sort) ? undefined : direction,
  });
}

type Missing<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** Leaves out the keys that have no value. */
function withoutMissing(search: Missing<BrowseSearch>): BrowseSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The same as a question to the backend, sort order spelled out. */
export function toBrowseQuery(search: BrowseSearch): BrowseQuery {
  const sort = search.sort ?? DEFAULT_SORT;
  return { ...search, sort, direction: search.direction ?? toFirstDirection(sort) };
}

/** The filters without the order. */
export const FILTER_KEYS = [
  'q',
  'owner',
  'license',
  'relation',
  'task',
  'library',
  'family',
  'createdAfter',
] as const;

export const hasFilters = (search: BrowseSearch): boolean =>
  FILTER_KEYS.some((key) => search[key] !== undefined);
