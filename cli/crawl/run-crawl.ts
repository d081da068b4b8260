import { createHubClient } from '../../crawler/fetch/hub-client.ts';
import type { HubClient } from '../../crawler/fetch/hub-client.ts';
import { crawlFirstLook } from '../../crawler/list/crawl-first-look.ts';
import type { CrawlEvent } from '../../crawler/list/crawl-event.ts';
import type { CrawlRecord } from '../../store/crawls/crawl-record.ts';
import type { Store } from '../../store/port.ts';
import { deriveApart } from '../derive/derive-apart.ts';
import { deriveStore } from '../derive/derive-store.ts';
import { ingestPages } from '../ingest/ingest-pages.ts';
import type { IngestResult } from '../ingest/ingest-pages.ts';
import { choosePass } from './choose-pass.ts';
import { createCrawlNews } from './crawl-news.ts';
import type { CrawlNews } from './crawl-news.ts';
import { toHubName } from './crawl-options.ts';
import type { CrawlOptions } from './crawl-options.ts';
import { createOccasionalDeriver } from './derive-now-and-then.ts';
import { runLookUps } from './run-look-ups.ts';
import type { LookUpCounts } from './run-look-ups.ts';
import { toReading } from './start-pages.ts';
import { toSummary } from './to-summary.ts';

export interface CrawlResult extends IngestResult {
  readonly pass: 'listing' | 'update' | 'family';
  /** Requests sent, tries and look-ups included. */
  readonly requests: number;
  readonly lookUps: LookUpCounts;
}

/**
 * Fills a store from a Hub, or brings it up to date: the most downloaded models first when it is empty, so
 * that the famous trees show within seconds; then what the mode asks for; then the parents that no list
 * showed are looked up with what is left of the quota. Goes on where an interrupted run stopped.
 */
export async function runCrawl(store: Store, options: CrawlOptions): Promise<CrawlResult> {
  const news = createCrawlNews('listing', options);
  const client = createHubClient({ ...options, onProgress: news.tell });
  try {
    return await crawlWith(client, store, options, news);
  } finally {
    await client.close();
  }
}

async function crawlWith(
  client: HubClient,
  store: Store,
  options: CrawlOptions,
  news: CrawlNews,
): Promise<CrawlResult> {
  const { signal, mode } = options;
  const status = await store.status();
  const pass =
    mode === 'update'
      ? choosePass(await store.crawls(), toHubName(options), options.fullAfterDays, Date.parse(options.date))
      : ({ kind: 'listing', because: null } as const);
  if (status.isEmpty && options.limit === null && mode !== 'family') {
    await takeFirstLook(client, store, options, news);
  } else if (pass.kind === 'listing' && pass.because !== null) {
    news.tell({ kind: 'notice', message: `Reading everything, not only news: ${pass.because}` });
  }

  let end: Extract<CrawlEvent, { kind: 'end' }> | null = null;
  const reading = toReading(options, pass, client, (event) => {
    if (event.kind === 'end') end = event;
    news.tell(event);
  });
  const crawl = await store.beginCrawl({
    fingerprint: reading.fingerprint,
    source: options.source,
    date: options.date,
    isFresh: options.isFresh,
  });
  if (crawl.checkpoint !== null && reading.kind !== 'listing') {
    news.tell({ kind: 'notice', message: `Going on after ${crawl.counts.models} models` });
  }
  news.begin(reading.kind === 'listing' ? toExpected(await store.crawls(), reading.fingerprint) : null);
  const deriveNowAndThen = createOccasionalDeriver(() => deriveApart(store, signal));
  const result = await ingestPages(store, crawl, reading.start(crawl.checkpoint), {
    isComplete: () => end?.isComplete ?? false,
    signal,
    onPage: ({ models }) => deriveNowAndThen(crawl.counts.models + models),
  });
  const notCompleteBecause = result.notCompleteBecause ?? toReason(end);

  news.say('deriving', 'Computing depth, counts and families');
  await deriveApart(store, signal, () => store.settle());
  news.say('looking-up', 'Asking what became of parents that no list shows');
  const lookUps = await runLookUps(store, client, options, news.tell);
  await deriveApart(store, signal);

  const whole = {
    ...result,
    notCompleteBecause,
    pass: reading.kind,
    requests: client.requestCount(),
    lookUps,
  };
  news.say('done', toSummary(whole));
  return whole;
}

/** As many models as the last complete pass of the same kind had. */
const toExpected = (crawls: readonly CrawlRecord[], fingerprint: string): number | null =>
  crawls.findLast((crawl) => crawl.isComplete && crawl.fingerprint === fingerprint)?.models ?? null;

const toReason = (end: Extract<CrawlEvent, { kind: 'end' }> | null): string | null =>
  end?.notCompleteBecause ?? null;

async function takeFirstLook(
  client: HubClient,
  store: Store,
  options: CrawlOptions,
  listing: CrawlNews,
): Promise<void> {
  const { hubUrl, source, date, signal } = options;
  const fingerprint = `first-look:${toHubName(options)}`;
  const crawl = await store.beginCrawl({ fingerprint, source, date });
  const news = createCrawlNews('first-look', options);
  const pages = crawlFirstLook({ hubUrl, client, signal, onProgress: news.tell });
  await ingestPages(store, crawl, pages, { isComplete: () => false, signal });
  await deriveStore(store, signal);
  listing.say('listing', 'Reading the Hub');
}
