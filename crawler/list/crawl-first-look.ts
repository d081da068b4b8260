import type { Page } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toHubUrl } from '../hub-url.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { parseRecords } from '../parse-records.ts';
import { formatHubCheckpoint } from './hub-checkpoint.ts';
import { listPages } from './list-pages.ts';
import { PAGE_RECORDS } from './list-url.ts';

export interface FirstLookOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** Pages of 1,000 models; 10 unless stated. */
  readonly pages?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: CrawlEvent) => void;
}

/**
 * The most downloaded models, most downloaded first: within seconds the famous trees can be shown,
 * while the full listing takes many minutes. It is always a part of the Hub, never complete, and it is
 * quicker to start it over than to resume it.
 *
 * @throws as `crawlHub` does.
 */
export async function* crawlFirstLook(options: FirstLookOptions): AsyncGenerator<Page> {
  const pages = listPages({
    hubUrl: toHubUrl(options.hubUrl),
    client: options.client,
    sort: 'downloads',
    direction: -1,
    startUrl: null,
    limit: (options.pages ?? 10) * PAGE_RECORDS,
    onNotice: (message) => options.onProgress?.({ kind: 'notice', message }),
  });
  let count = 0;
  let models = 0;
  for await (const page of pages) {
    options.signal.throwIfAborted();
    count += 1;
    models += page.records.length;
    options.onProgress?.({ kind: 'page', pages: count, models, rateLimit: page.rateLimit });
    yield {
      ...parseRecords(page.records, page.asked),
      checkpoint: formatHubCheckpoint({
        next: page.next,
        pages: count,
        models,
        order: 'unsorted',
        startedAtMs: null,
      }),
    };
  }
}
