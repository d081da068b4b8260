import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StatusDocument } from '../../../schema/wire/status-document.ts';
import { useBackend } from './backend-context.ts';
import { STATUS_KEY } from './use-status.ts';

/** Keeps the status as fresh as the server's events, so that all screens follow a running crawl. */
export function StatusFeed(): null {
  const backend = useBackend();
  const client = useQueryClient();
  useEffect(() => {
    const askAgain = (): void => void client.invalidateQueries({ queryKey: STATUS_KEY });
    return backend.listen({
      onCrawl: (crawl) => {
        client.setQueryData<StatusDocument>(STATUS_KEY, (status) => status && { ...status, crawl });
        if (crawl.phase === 'done' || crawl.phase === 'failed') askAgain();
      },
      onVersion: (dataVersion) => {
        if (client.getQueryData<StatusDocument>(STATUS_KEY)?.dataVersion !== dataVersion) askAgain();
      },
    });
  }, [backend, client]);
  return null;
}
