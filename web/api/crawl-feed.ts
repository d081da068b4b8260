import type { CrawlProgress } from '../../schema/wire/status-document.ts';

/** What the server may know of a running crawl, and do with it; given to it from outside, since it crawls nothing itself. */
export interface CrawlFeed {
  /** The newest news; `null` when no crawl ran since the start. */
  current(): CrawlProgress | null;
  /** Calls `listener` with each piece of news. Returns the function that ends this. */
  subscribe(listener: (progress: CrawlProgress) => void): () => void;
  /** `null` where crawls are not the server's business. */
  readonly control: CrawlControl | null;
}

/** Starting and stopping, each harmless when there is nothing to do. */
export interface CrawlControl {
  readonly isRunning: () => boolean;
  /** Begins a crawl, or goes on with the one that was stopped. */
  readonly start: () => void;
  /** Stops after the page that is being written. */
  readonly stop: () => void;
}

/** For servers beside which nothing crawls. */
export const NO_CRAWL: CrawlFeed = { current: () => null, subscribe: () => () => {}, control: null };
