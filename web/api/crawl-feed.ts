import type { CrawlProgress } from '../../schema/wire/status-document.ts';

/** What the server may know of a running crawl; given to it from outside, since it crawls nothing itself. */
export interface CrawlFeed {
  /** The newest news; `null` when no crawl ran since the start. */
  current(): CrawlProgress | null;
  /** Calls `listener` with each piece of news. Returns the function that ends this. */
  subscribe(listener: (progress: CrawlProgress) => void): () => void;
}

/** For servers beside which nothing crawls. */
export const NO_CRAWL: CrawlFeed = { current: () => null, subscribe: () => () => {} };
