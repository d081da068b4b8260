import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBackend } from '../backend/backend-context.ts';
import { useStatus } from '../backend/use-status.ts';
import classes from './CrawlButton.module.css';

/** Starts or stops the crawl, where this server lets pages do it; nothing elsewhere. */
export function CrawlButton({ action }: { readonly action: 'start' | 'stop' }): ReactNode {
  const backend = useBackend();
  const queries = useQueryClient();
  const { data } = useStatus();
  const control = useMutation({
    mutationFn: () => backend.controlCrawl(action),
    onSettled: () => queries.invalidateQueries({ queryKey: ['status'] }),
  });
  if (data?.crawlControl !== action) return null;
  return (
    <button
      type="button"
      className={classes['button']}
      disabled={control.isPending}
      onClick={() => control.mutate()}
    >
      {action === 'stop' ? 'Stop' : `Read the ${data.isSimulated ? 'simulated ' : ''}Hub again`}
    </button>
  );
}
