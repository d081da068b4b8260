import type { Page } from '../../schema/observation.ts';
import { createMissingParents } from '../ancestors/missing-parents.ts';
import { readAncestors } from '../ancestors/read-ancestors.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toHubUrl } from '../hub-url.ts';
import { parseRecords } from '../parse-records.ts';
import { createSpareAsk } from './ask-spare.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { formatHubCheckpoint, NEW_LISTING } from './hub-checkpoint.ts';
import { listPages } from './list-pages.ts';
import { PAGE_RECORDS } from './list-url.ts';

export interface FirstLookOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** Pages of 1,000 models; 10 unless stated. */
  readonly pages?: number;
  /** Requests for ancestors at most; 40 unless stated, and never more than 5% of the quota. */
  readonly maxAncestors?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: CrawlEvent) => void;
}

const PAGES = 10;
const MAX_ANCESTORS = 40;

/**
 * The most downloaded models, most downloaded first, then those of their ancestors that are not among them: within
 * seconds the famous trees can be shown, while the full listing takes many minutes. It is always a part of the
 * Hub, never complete, and it is quicker to start it over than to resume it.
 *
 * @throws as `crawlHub` does.
 */
export async function* crawlFirstLook(options: FirstLookOptions): AsyncGenerator<Page> {
  const { client, signal } = options;
  const hubUrl = toHubUrl(options.hubUrl);
  const onNotice = (message: string): void => options.onProgress?.({ kind: 'notice', message });
  const missing = createMissingParents();
  let pages = 0;
  let models = 0;
  const toPage = (page: Omit<Page, 'checkpoint'>, listed: number): Page => {
    pages += 1;
    models += listed;
    const facts = { rateLimit: client.quota(), requests: client.requestCount() };
    options.onProgress?.({ kind: 'page', pages, models, ...facts, reachedMs: null, resumedFrom: null });
    return {
      ...page,
      checkpoint: formatHubCheckpoint({ ...NEW_LISTING, order: 'unsorted', pages, models }),
    };
  };

  const listing = listPages({
    hubUrl,
    client,
    sort: 'downloads',
    direction: -1,
    startUrl: null,
    limit: (options.pages ?? PAGES) * PAGE_RECORDS,
    readsAhead: true,
    onNotice,
  });
  for await (const raw of listing) {
    signal.throwIfAborted();
    const parsed = parseRecords(raw.records, raw.asked);
    missing.read(parsed.observations);
    yield toPage(parsed, raw.records.length);
  }
  const maxRequests = options.maxAncestors ?? MAX_ANCESTORS;
  const ask = createSpareAsk({ hubUrl, client, maxRequests, signal, onNotice });
  for await (const observations of readAncestors(missing, ask)) {
    yield toPage({ observations, rejected: [], privateCount: 0 }, observations.length);
  }
  const left = missing.list().length;
  if (left > 0) onNotice(`${left.toLocaleString('en-US')} parents that they name wait for the full listing.`);
  const notCompleteBecause = 'a first look reads the most downloaded models only';
  options.onProgress?.({ kind: 'end', isComplete: false, notCompleteBecause });
}
