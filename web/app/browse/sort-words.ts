import type { BrowseSort } from '../../../schema/wire/browse-query.ts';

/** What each order means, most first. */
export const SORT_WORDS = {
  downloads: 'downloads in 30 days',
  likes: 'likes',
  descendants: 'descendants at any depth',
  children: 'children',
  created: 'creation date',
  depth: 'depth',
  id: 'id',
} as const satisfies Readonly<Record<BrowseSort, string>>;

/** `Sorted by downloads in 30 days, most first`. */
export function formatSort(sort: BrowseSort, direction: 'asc' | 'desc'): string {
  const first = {
    id: { asc: 'A first', desc: 'Z first' },
    created: { asc: 'oldest first', desc: 'newest first' },
  };
  const end =
    sort === 'id' || sort === 'created'
      ? first[sort][direction]
      : { asc: 'least first', desc: 'most first' }[direction];
  return `Sorted by ${SORT_WORDS[sort]}, ${end}`;
}
