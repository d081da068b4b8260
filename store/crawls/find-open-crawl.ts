import { StoreError } from '../store-error.ts';
import type { CrawlRecord } from './crawl-record.ts';

/** The crawl that a page is written to; refuses one that never began or has ended. */
export function findOpenCrawl(records: readonly CrawlRecord[], crawlId: number): CrawlRecord {
  const record = findCrawl(records, crawlId);
  if (record.state === 'open') return record;
  throw new StoreError(`Crawl ${crawlId} is ${record.state}: begin a new crawl to write more pages.`);
}

export function findCrawl(records: readonly CrawlRecord[], crawlId: number): CrawlRecord {
  const record = records.find((each) => each.crawlId === crawlId);
  if (record !== undefined) return record;
  throw new StoreError(`There is no crawl ${crawlId} in this store: begin one first.`);
}
