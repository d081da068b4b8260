import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Backend } from './backend.ts';
import { useBackend } from './backend-context.ts';
import { isPassing } from './backend-error.ts';
import { useDataVersion } from './use-status.ts';

/**
 * Asks the backend once for every version of the data. While a new version is fetched (or `key` changes)
 * the last answer stays on screen. `key` names the question with all that it depends on.
 */
export function useAnswer<Answer>(
  key: readonly unknown[],
  ask: (backend: Backend, signal: AbortSignal) => Promise<Answer>,
  options: { readonly keepsLast?: boolean; readonly isEnabled?: boolean } = {},
): UseQueryResult<Answer> {
  const { keepsLast = true, isEnabled = true } = options;
  const backend = useBackend();
  const version = useDataVersion();
  return useQuery({
    queryKey: [...key, version],
    queryFn: ({ signal }) => ask(backend, signal),
    enabled: isEnabled && version !== null,
    staleTime: Infinity,
    retry: (count, error) => isPassing(error) && count < 30,
    retryDelay: (count) => Math.min(500 * 2 ** count, 5000),
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
}
