import type { Page } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toHubUrl } from '../hub-url.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { parseRecords } from '../parse-records.ts';
import { formatHubCheckpoint, parseHubCheckpoint } from './hub-checkpoint.ts';
import type { ListingState } from './hub-checkpoint.ts';
import { toListOrder } from './list-order.ts';
import type { ListOrder } from './list-order.ts';
import { listPages } from './list-pages.ts';
import { toOwnUrl } from './list-url.ts';

export interface CrawlHubOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** `Page.checkpoint` of the last page that was stored; `null` to list from the start. */
  readonly checkpoint: string | null;
  /** Models at most, earlier runs of the same crawl included. */
  readonly limit?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: CrawlEvent) => void;
}

/**
 * Lists every public model of a Hub, oldest first, in pages of up to 1,000.
 * By creation date nothing moves while it is being listed: each model that exists when its page is read comes once.
 * Private models, which an owner's token shows, are counted and left out.
 * The last event is `end`; it says whether the listing saw everything.
 *
 * @throws HubError when the Hub gives no usable answer, InputError for an address that is none,
 *   the signal's reason when aborted. Whatever was yielded before stays valid; a later run goes on after it.
 */
export async function* crawlHub(options: CrawlHubOptions): AsyncGenerator<Page> {
  const start = parseHubCheckpoint(options.checkpoint);
  const limit = options.limit ?? null;
  let state: ListingState = start.isNew ? NEW_LISTING : start;
  const isOver = !start.isNew && (start.next === null || (limit !== null && start.models >= limit));
  if (!isOver) {
    const hubUrl = toHubUrl(options.hubUrl);
    const pages = listPages({
      hubUrl,
      client: options.client,
      sort: 'createdAt',
      direction: 1,
      startUrl: state.next === null ? null : toOwnUrl(state.next, hubUrl),
      limit: limit === null ? null : limit - state.models,
      onNotice: (message) => options.onProgress?.({ kind: 'notice', message }),
    });
    for await (const page of pages) {
      options.signal.throwIfAborted();
      state = {
        next: page.next,
        pages: state.pages + 1,
        models: state.models + page.records.length,
        order: state.pages === 0 ? checkOrder(page.records, options) : state.order,
        startedAtMs: state.pages === 0 ? (page.hubTimeMs ?? Date.now()) : state.startedAtMs,
      };
      options.onProgress?.({
        kind: 'page',
        pages: state.pages,
        models: state.models,
        rateLimit: page.rateLimit,
      });
      yield { ...parseRecords(page.records, page.asked), checkpoint: formatHubCheckpoint(state) };
    }
  }
  const because = whyNotComplete(state, limit);
  options.onProgress?.({ kind: 'end', isComplete: because === null, notCompleteBecause: because });
}

const NEW_LISTING: ListingState = {
  next: null,
  pages: 0,
  models: 0,
  order: 'oldest-first',
  startedAtMs: null,
};

/** Official clients say that the Hub always lists newest first; full crawls of 2026 had it otherwise. */
function checkOrder(records: readonly unknown[], options: CrawlHubOptions): ListOrder {
  const order = toListOrder(records);
  if (order !== 'oldest-first') {
    const message =
      order === 'newest-first'
        ? 'The Hub lists newest first: models created during this crawl will come with the next one.'
        : 'The Hub does not list by creation date: models may be missed, so this crawl will not count as complete.';
    options.onProgress?.({ kind: 'notice', message });
  }
  return order;
}

function whyNotComplete(state: ListingState, limit: number | null): string | null {
  if (limit !== null && state.models >= limit) return `it was limited to ${limit} models`;
  if (state.order === 'unsorted') return 'the Hub did not list by creation date';
  return null;
}
