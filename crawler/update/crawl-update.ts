import type { Page } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { HubError } from '../hub-error.ts';
import { toHubUrl } from '../hub-url.ts';
import type { CrawlEvent, CrawlPosition } from '../list/crawl-event.ts';
import { listPages } from '../list/list-pages.ts';
import { namesPrivate } from '../list/names-private.ts';
import { toOwnUrl } from '../list/list-url.ts';
import { parseRecords } from '../parse-records.ts';
import { readTimes } from './read-times.ts';
import { formatUpdateCheckpoint, parseUpdateCheckpoint, UPDATE_LISTINGS } from './update-checkpoint.ts';
import type { UpdateListing, UpdateState } from './update-checkpoint.ts';

export interface CrawlUpdateOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** The Hub's clock at the beginning of the last pass, in ms since 1970. */
  readonly sinceMs: number;
  /** `Page.checkpoint` of the last page that was stored; `null` for a new update. */
  readonly checkpoint: string | null;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: CrawlEvent) => void;
}

/** Looked back further than asked: clocks differ, and a list may lag behind what it lists. */
const OVERLAP_MS = 10 * 60_000;

const NOT_COMPLETE =
  'an update sees new and changed models; deletions, and downloads and likes of the others, wait for the next complete pass';

/**
 * Everything that is new or changed since `sinceMs`: by last change, newest first, down to then; after that by
 * creation, for models that the Hub shows as changed before they were made (a restored one, a moved one).
 *
 * The order by last change moves while it is read: a model that changes meanwhile climbs past the reader. It is
 * then newer than the beginning of this update, and the next one, which looks back to that, finds it.
 * The last event is `end`; an update is never complete.
 *
 * @throws HubError when the Hub gives no usable answer or another order, the signal's reason when aborted.
 */
export async function* crawlUpdate(options: CrawlUpdateOptions): AsyncGenerator<Page> {
  let state = parseUpdateCheckpoint(options.checkpoint, options.sinceMs);
  const resumedFrom = state.pages === 0 ? null : { pages: state.pages, models: state.models };
  for (const listing of UPDATE_LISTINGS) {
    if (state.listing !== listing) continue;
    for await (const page of listSince(listing, state, resumedFrom, options)) {
      state = page.state;
      yield page.page;
    }
  }
  options.onProgress?.({ kind: 'end', isComplete: false, notCompleteBecause: NOT_COMPLETE });
}

interface UpdatePage {
  readonly page: Page;
  readonly state: UpdateState;
}

/** One of the two listings, down to the time that the update looks back to. */
async function* listSince(
  listing: UpdateListing,
  start: UpdateState,
  resumedFrom: CrawlPosition | null,
  options: CrawlUpdateOptions,
): AsyncGenerator<UpdatePage> {
  const hubUrl = toHubUrl(options.hubUrl);
  const pages = listPages({
    hubUrl,
    client: options.client,
    sort: listing,
    direction: -1,
    limit: null,
    startUrl: start.next === null ? null : toOwnUrl(start.next, hubUrl),
    onNotice: (message) => options.onProgress?.({ kind: 'notice', message }),
  });
  let state = start;
  /** The last address that may be saved. */
  let toGoOn = start.next;
  for await (const raw of pages) {
    options.signal.throwIfAborted();
    const times = readTimes(raw.records, listing);
    if (!times.isNewestFirst) throw toWrongOrder(hubUrl, listing);
    const isLast =
      raw.next === null || (times.oldestMs !== null && times.oldestMs < state.sinceMs - OVERLAP_MS);
    state = {
      listing: isLast ? toNextListing(listing) : listing,
      next: isLast ? null : raw.next,
      pages: state.pages + 1,
      models: state.models + raw.records.length,
      startedAtMs: state.startedAtMs ?? raw.hubTimeMs ?? Date.now(),
      sinceMs: state.sinceMs,
    };
    options.onProgress?.({
      kind: 'page',
      pages: state.pages,
      models: state.models,
      rateLimit: raw.rateLimit,
      requests: options.client.requestCount(),
      reachedMs: null,
      resumedFrom,
    });
    if (isLast || !namesPrivate(raw)) toGoOn = state.next;
    const checkpoint = formatUpdateCheckpoint({ ...state, next: toGoOn });
    const page = { ...parseRecords(raw.records, raw.asked), checkpoint };
    yield { page, state };
    if (isLast) return;
  }
}

const toNextListing = (listing: UpdateListing): UpdateListing | null =>
  UPDATE_LISTINGS[UPDATE_LISTINGS.indexOf(listing) + 1] ?? null;

const toWrongOrder = (hubUrl: string, listing: UpdateListing): HubError =>
  new HubError(
    `${hubUrl} does not list newest first by ${listing}, so an update cannot know where to stop. ` +
      'Read everything instead (--mode hub).',
    { next: 'stop', status: 200 },
  );
