import type { CrawlRecord } from './crawl-record.ts';

/** The records with the changed ones in place of theirs, by id. */
export function mergeCrawls(
  records: readonly CrawlRecord[],
  changed: readonly CrawlRecord[],
): readonly CrawlRecord[] {
  const byId = new Map([...records, ...changed].map((record) => [record.crawlId, record]));
  return [...byId.values()].toSorted((a, b) => a.crawlId - b.crawlId);
}
