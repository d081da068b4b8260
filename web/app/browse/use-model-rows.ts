import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { ModelList, ModelRow } from '../../../schema/wire/model-row.ts';
import { useBackend } from '../backend/backend-context.ts';
import { useDataVersion } from '../backend/use-status.ts';
import { toBrowseQuery } from './browse-search.ts';
import type { BrowseSearch } from './browse-search.ts';
import { listPages, PAGE_ROWS } from './row-pages.ts';
import type { RowRange } from './row-pages.ts';

/** The part of a list that is on screen. */
export interface ModelRows {
  /** `undefined` until the first answer. */
  readonly total: number | undefined;
  /** Largest value of the sorted column, for bars; `null` when it does not stand on top. */
  readonly first: ModelRow | null;
  readonly error: unknown;
  /** True while the rows still answer an older question. */
  readonly isStale: boolean;
  /** The row at a place of the whole list; `null` while it is fetched. */
  readonly rowAt: (index: number) => ModelRow | null;
  readonly retry: () => void;
}

/** Fetches a list page by page, only the pages that `range` touches. The first page is always there. */
export function useModelRows(search: BrowseSearch, range: RowRange): ModelRows {
  const backend = useBackend();
  const version = useDataVersion();
  const query = toBrowseQuery(search);
  const toOptions = (page: number) => ({
    queryKey: ['browse', query, page, version],
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<ModelList> =>
      backend.browse({ ...query, offset: page * PAGE_ROWS, limit: PAGE_ROWS }, signal),
    enabled: version !== null,
    staleTime: Infinity,
    retry: 1,
  });
  const head = useQuery({ ...toOptions(0), placeholderData: keepPreviousData });
  const pages = listPages(range, head.data?.total ?? 0).filter((page) => page > 0);
  const others = useQueries({ queries: pages.map((page) => toOptions(page)) });

  const rowAt = (index: number): ModelRow | null => {
    const page = Math.floor(index / PAGE_ROWS);
    const list = page === 0 ? head.data : others[pages.indexOf(page)]?.data;
    return list?.rows[index % PAGE_ROWS] ?? null;
  };
  const failed = [head, ...others].find((result) => result.isError);
  return {
    total: head.data?.total,
    first: head.data?.rows[0] ?? null,
    error: failed?.error ?? null,
    isStale: head.isPlaceholderData,
    rowAt,
    retry: () => void failed?.refetch(),
  };
}
