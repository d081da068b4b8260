import { crawlFirstLook } from '../../crawler/list/crawl-first-look.ts';
import { crawlHub } from '../../crawler/list/crawl-hub.ts';
import type { CrawlEvent } from '../../crawler/list/crawl-event.ts';
import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import type { Store } from '../../store/port.ts';
import { deriveStore } from '../derive/derive-store.ts';
import { ingestPages } from '../ingest/ingest-pages.ts';
import type { IngestResult } from '../ingest/ingest-pages.ts';
import { createCrawlNews } from './crawl-news.ts';
import { createOccasionalDeriver } from './derive-now-and-then.ts';

export interface CrawlOptions {
  readonly hubUrl: string;
  readonly source: 'hub' | 'simulated';
  /** UTC day of observation, `YYYY-MM-DD`. */
  readonly date: string;
  readonly token: string | null;
  readonly userAgent: string;
  /** Models at most; `null` for all. */
  readonly limit: number | null;
  readonly isFresh: boolean;
  readonly signal: AbortSignal;
  readonly onNews: (news: CrawlProgress) => void;
}

/**
 * Fills a store from a Hub: the most downloaded models first, when it is empty, so that the famous trees
 * show within seconds; then every model. Goes on where an interrupted run stopped.
 */
export async function runCrawl(store: Store, options: CrawlOptions): Promise<IngestResult> {
  const { signal } = options;
  const status = await store.status();
  if (status.isEmpty && options.limit === null) await takeFirstLook(store, options);

  const news = createCrawlNews('listing', options.onNews);
  let end: Extract<CrawlEvent, { kind: 'end' }> | null = null;
  const crawl = await store.beginCrawl({
    fingerprint: `listing:${toHubName(options)}`,
    source: options.source,
    date: options.date,
    isFresh: options.isFresh,
  });
  const pages = crawlHub({
    ...toClientOptions(options, (event) => {
      if (event.kind === 'end') end = event;
      news.tell(event);
    }),
    checkpoint: crawl.checkpoint,
  });
  const deriveNowAndThen = createOccasionalDeriver(store, signal);
  const result = await ingestPages(store, crawl, pages, {
    isComplete: () => end?.isComplete ?? false,
    signal,
    onPage: ({ models }) => deriveNowAndThen(crawl.counts.models + models),
  });
  news.say('deriving', 'Computing depth, counts and families');
  await deriveStore(store, signal);
  news.say('done', toSummary(result));
  return result;
}

async function takeFirstLook(store: Store, options: CrawlOptions): Promise<void> {
  const news = createCrawlNews('first-look', options.onNews);
  const crawl = await store.beginCrawl({
    fingerprint: `first-look:${toHubName(options)}`,
    source: options.source,
    date: options.date,
  });
  const pages = crawlFirstLook(toClientOptions(options, news.tell));
  await ingestPages(store, crawl, pages, { isComplete: () => false, signal: options.signal });
  await deriveStore(store, options.signal);
}

/** The simulated Hub is the same one on whatever port it listens. */
const toHubName = ({ source, hubUrl }: CrawlOptions): string => (source === 'simulated' ? source : hubUrl);

const toClientOptions = (
  { hubUrl, token, userAgent, signal, limit }: CrawlOptions,
  onProgress: (event: CrawlEvent) => void,
): Parameters<typeof crawlFirstLook>[0] & { readonly limit?: number } => ({
  hubUrl,
  token,
  userAgent,
  signal,
  onProgress,
  ...(limit === null ? {} : { limit }),
});

const toSummary = ({ models, inserted, updated, gone }: IngestResult): string => {
  const number = (count: number): string => count.toLocaleString('en-US');
  return `Read ${number(models)} models: ${number(inserted)} new, ${number(updated)} changed, ${number(gone)} gone`;
};
