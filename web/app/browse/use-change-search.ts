import { useNavigate } from '@tanstack/react-router';
import { parseBrowseSearch } from './browse-search.ts';
import type { BrowseSearch } from './browse-search.ts';

/** A part of a search; `undefined` takes a filter away. */
export type SearchChange = { readonly [Key in keyof BrowseSearch]?: BrowseSearch[Key] | undefined };

/** Puts a change of the search into the address, in its shortest form; the list starts at its top again. */
export function useChangeSearch(search: BrowseSearch): (change: SearchChange) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({ to: '.', search: parseBrowseSearch({ ...search, ...change }), replace: true });
}
