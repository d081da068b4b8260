import type { Page } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toHubUrl } from '../hub-url.ts';
import { parseRecords } from '../parse-records.ts';
import { advance } from './advance.ts';
import { toClockSkew } from './clock-skew.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { formatHubCheckpoint, parseHubCheckpoint } from './hub-checkpoint.ts';
import type { ListingState } from './hub-checkpoint.ts';
import { listPages } from './list-pages.ts';
import { toOwnUrl } from './list-url.ts';
import { namesPrivate } from './names-private.ts';

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
 * While a page is parsed and stored, the next one is on its way. Private models, which an owner's token shows,
 * are counted and left out.
 * The last event is `end`; it says whether the listing saw everything.
 *
 * @throws HubError when the Hub gives no usable answer, InputError for an address that is none,
 *   the signal's reason when aborted. Whatever was yielded before stays valid; a later run goes on after it.
 */
export async function* crawlHub(options: CrawlHubOptions): AsyncGenerator<Page> {
  const start = parseHubCheckpoint(options.checkpoint);
  const limit = options.limit ?? null;
  let state = start;
  if (!isOver(start, limit)) {
    for await (const listed of listFrom(start, limit, options)) {
      state = listed.state;
      yield listed.page;
    }
  }
  const because = whyNotComplete(state, limit);
  options.onProgress?.({ kind: 'end', isComplete: because === null, notCompleteBecause: because });
}

const isOver = ({ pages, next, models }: ListingState, limit: number | null): boolean =>
  pages > 0 && (next === null || (limit !== null && models >= limit));

async function* listFrom(
  start: ListingState,
  limit: number | null,
  { client, signal, onProgress, ...options }: CrawlHubOptions,
): AsyncGenerator<{ readonly state: ListingState; readonly page: Page }> {
  const hubUrl = toHubUrl(options.hubUrl);
  const onNotice = (message: string): void => onProgress?.({ kind: 'notice', message });
  const resumedFrom = start.pages > 0 ? { pages: start.pages, models: start.models } : null;
  if (resumedFrom !== null) {
    onNotice(`Going on after page ${toText(start.pages)} (${toText(start.models)} models).`);
  }
  const pages = listPages({
    hubUrl,
    client,
    sort: 'createdAt',
    direction: 1,
    startUrl: start.next === null ? null : toOwnUrl(start.next, hubUrl),
    limit: limit === null ? null : limit - start.models,
    readsAhead: true,
    confirmsEnd: { order: resumedFrom === null ? null : start.order },
    onNotice,
  });
  let state = start;
  /** The last state whose address may be saved. */
  let toGoOn = start;
  for await (const raw of pages) {
    signal.throwIfAborted();
    if (state.pages === 0) {
      const skew = toClockSkew(raw.hubTimeMs, Date.now());
      if (skew !== null) onNotice(skew);
    }
    const step = advance(state, raw, Date.now());
    state = step.state;
    if (step.notice !== null) onNotice(step.notice);
    if (!namesPrivate(raw)) toGoOn = state;
    const { pages: read, models, reachedMs } = state;
    const facts = { rateLimit: raw.rateLimit, requests: client.requestCount(), reachedMs, resumedFrom };
    onProgress?.({ kind: 'page', pages: read, models, ...facts });
    const page = { ...parseRecords(raw.records, raw.asked), checkpoint: formatHubCheckpoint(state, toGoOn) };
    yield { state, page };
  }
}

const toText = (count: number): string => count.toLocaleString('en-US');

function whyNotComplete(state: ListingState, limit: number | null): string | null {
  if (limit !== null && state.models >= limit) return `it was limited to ${limit} models`;
  if (state.models === 0) return 'the Hub listed no model at all';
  if (state.order === 'unsorted') return 'the Hub did not list by creation date';
  return null;
}
