import type { RateLimit } from '../fetch/rate-limit.ts';

/** What a crawl says while it runs. */
export type CrawlEvent =
  /** A page was read. Counts include earlier runs of the same crawl. */
  | {
      readonly kind: 'page';
      readonly pages: number;
      readonly models: number;
      readonly rateLimit: RateLimit | null;
    }
  /** It waits before it asks again: for the next window of the quota, or after a failure. */
  | {
      readonly kind: 'wait';
      readonly reason: 'quota' | 'retry';
      readonly waitMs: number;
      readonly because: string;
    }
  /** The Hub behaves otherwise than expected; one sentence for people. */
  | { readonly kind: 'notice'; readonly message: string }
  /** The listing has ended. Whether it saw every model there is, and why not. */
  | { readonly kind: 'end'; readonly isComplete: boolean; readonly notCompleteBecause: string | null };
