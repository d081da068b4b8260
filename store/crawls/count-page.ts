import type { Page, Rejected } from '../../schema/observation.ts';
import type { CrawlRecord } from './crawl-record.ts';

/** Rejected records that a crawl keeps beside their count, and how much of each text. */
const KEPT = 100;
const KEPT_LENGTH = 200;

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
    rejections: isRepeated ? record.rejections : addRejections(record.rejections, page.rejected),
    private: record.private + (isRepeated ? 0 : page.privateCount),
  };
}

function addRejections(kept: readonly Rejected[], more: readonly Rejected[]): readonly Rejected[] {
  if (more.length === 0 || kept.length >= KEPT) return kept;
  const first = more.slice(0, KEPT - kept.length);
  return [...kept, ...first.map(({ reason, subject }) => ({ reason: cut(reason), subject: cut(subject) }))];
}

/** Half a character at the cut goes. */
const cut = (text: string): string =>
  text.length <= KEPT_LENGTH ? text : text.slice(0, KEPT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
