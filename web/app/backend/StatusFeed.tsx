import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBackend } from './backend-context.ts';
import { STATUS_KEY } from './use-status.ts';

/** Puts every event of the server into the kept status, so that all screens follow a running crawl. */
export function StatusFeed(): null {
  const backend = useBackend();
  const client = useQueryClient();
  useEffect(
    () => backend.listen({ onStatus: (status) => client.setQueryData(STATUS_KEY, status) }),
    [backend, client],
  );
  return null;
}
