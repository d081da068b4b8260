import type { Page } from '../../schema/observation.ts';
import type { CrawlRecord } from './crawl-record.ts';

/**
 * The crawl after one more page. `newlySeen`: models that this crawl had not seen before.
 * A page whose checkpoint the crawl already stands at is a repetition: nothing of it counts twice.
 */
export function countPage(record: CrawlRecord, page: Page, newlySeen: number): CrawlRecord {
  const isRepeated = record.checkpoint === page.checkpoint;
  return {
    ...record,
    checkpoint: page.checkpoint,
    models: record.models + newlySeen,
    rejected: record.rejected + (isRepeated ? 0 : page.rejected.length),
    private: record.private + (isRepeated ? 0 : page.privateCount),
  };
}
