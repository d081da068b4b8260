import { createHubClient } from '../../crawler/fetch/hub-client.ts';
import type { HubClientOptions } from '../../crawler/fetch/hub-client.ts';
import { crawlHub } from '../../crawler/list/crawl-hub.ts';
import type { CrawlHubOptions } from '../../crawler/list/crawl-hub.ts';
import type { CrawlEvent } from '../../crawler/list/crawl-event.ts';
import type { Page } from '../../schema/observation.ts';
import { createImpatientClock } from './clock-for-test.ts';

export interface TestCrawl {
  readonly pages: readonly Page[];
  readonly ids: readonly string[];
  readonly events: readonly CrawlEvent[];
  readonly waitsMs: readonly number[];
}

/** Crawls to the end without waiting, and keeps everything that came. */
export async function crawlForTest(
  hubUrl: string,
  {
    onPage,
    ...options
  }: Partial<CrawlHubOptions & HubClientOptions> & { readonly onPage?: (page: Page) => void } = {},
): Promise<TestCrawl> {
  const clock = createImpatientClock();
  const events: CrawlEvent[] = [];
  const pages: Page[] = [];
  const common = {
    signal: new AbortController().signal,
    onProgress: (event: CrawlEvent): unknown => events.push(event),
    ...options,
  };
  const client = createHubClient({
    token: null,
    userAgent: 'stemma-test/1.0',
    clock,
    random: () => 0.5,
    ...common,
  });
  const crawl = crawlHub({ hubUrl, client, checkpoint: null, ...common });
  try {
    for await (const page of crawl) {
      pages.push(page);
      onPage?.(page);
    }
  } finally {
    await client.close();
  }
  return { pages, ids: pages.flatMap(toIds), events, waitsMs: clock.waitsMs };
}

export const toIds = (page: Page): readonly string[] =>
  page.observations.map((observation) => observation.model.id);
