import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { StatusDocument } from '../../../schema/wire/status-document.ts';
import { useBackend } from './backend-context.ts';

export const STATUS_KEY = ['status'] as const;

/** Asked often while there is nothing to show, seldom later: events bring the news then. */
const STARTING_MS = 1500;
const STEADY_MS = 30_000;

/** What stands behind every number; kept fresh by events (see `StatusFeed`) and by polling. */
export function useStatus(): UseQueryResult<StatusDocument> {
  const backend = useBackend();
  return useQuery({
    queryKey: STATUS_KEY,
    queryFn: ({ signal }) => backend.status(signal),
    refetchInterval: ({ state }) =>
      state.data?.isReady === true && state.status === 'success' ? STEADY_MS : STARTING_MS,
    staleTime: 0,
    retry: false,
  });
}

/** The version of the data on screen; answers are kept by it. `null` until there is data. */
export function useDataVersion(): number | null {
  const { data } = useStatus();
  return data?.isReady === true ? data.dataVersion : null;
}
