import type { RateLimit } from '../fetch/rate-limit.ts';

/** How far a crawl has come. */
export interface CrawlPosition {
  readonly pages: number;
  readonly models: number;
}

/** What a crawl says while it runs. */
export type CrawlEvent =
  /** A page was read. Counts include earlier runs of the same crawl. */
  | (CrawlPosition & {
      readonly kind: 'page';
      readonly rateLimit: RateLimit | null;
      /** Requests of this run so far, tries included. */
      readonly requests: number;
      /**
       * A listing by creation date has come to models made about then, in ms since 1970: the one honest position,
       * since the Hub does not tell how many models it has. `null` for lists in another order.
       */
      readonly reachedMs: number | null;
      /** Where this run went on; `null` when it began. */
      readonly resumedFrom: CrawlPosition | null;
    })
  /** It waits before it asks again: for the next window of the quota, or after a failure. */
  | {
      readonly kind: 'wait';
      readonly reason: 'quota' | 'retry';
      readonly waitMs: number;
      /** When it goes on, on our clock, in ms since 1970. */
      readonly untilMs: number;
      readonly because: string;
    }
  /** The Hub behaves otherwise than expected; one sentence for people. */
  | { readonly kind: 'notice'; readonly message: string }
  /** The listing has ended. Whether it saw every model there is, and why not. */
  | { readonly kind: 'end'; readonly isComplete: boolean; readonly notCompleteBecause: string | null };
