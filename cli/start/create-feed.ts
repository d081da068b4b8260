import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import type { CrawlFeed } from '../../web/api/crawl-feed.ts';

export interface Feed extends Omit<CrawlFeed, 'control'> {
  readonly publish: (progress: CrawlProgress) => void;
}

/** Passes the news of a crawl on to whoever listens, and remembers the newest. */
export function createFeed(): Feed {
  const listeners = new Set<(progress: CrawlProgress) => void>();
  let newest: CrawlProgress | null = null;
  return {
    current: () => newest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish: (progress) => {
      newest = progress;
      for (const listener of listeners) listener(progress);
    },
  };
}

/** News without counts: a phase and a sentence. */
export const toNews = (phase: CrawlProgress['phase'], message: string): CrawlProgress => ({
  phase,
  models: 0,
  pages: 0,
  pagesExpected: null,
  modelsPerSecond: null,
  quotaLeft: null,
  secondsLeft: null,
  message,
});
