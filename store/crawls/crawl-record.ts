import type { CrawlSource, Snapshot } from '../../schema/snapshot.ts';
import type { Rejected } from '../../schema/observation.ts';
import type { Crawl } from '../port.ts';

/** What a store keeps of one crawl. */
export interface CrawlRecord {
  readonly crawlId: number;
  readonly fingerprint: string;
  readonly source: CrawlSource;
  /** UTC day of observation. */
  readonly date: string;
  /** `abandoned`: begun, not finished, and started over. */
  readonly state: 'open' | 'finished' | 'abandoned';
  /** Finished, and taken as a pass over everything there is. */
  readonly isComplete: boolean;
  /** `null` until a page was written. */
  readonly checkpoint: string | null;
  /** Distinct models seen. */
  readonly models: number;
  readonly rejected: number;
  /** The first hundred of them, each text cut to 200 characters. */
  readonly rejections: readonly Rejected[];
  readonly private: number;
  readonly gone: number;
  readonly notCompleteBecause: string | null;
}

export const toCrawl = (record: CrawlRecord): Crawl => ({
  crawlId: record.crawlId,
  fingerprint: record.fingerprint,
  source: record.source,
  date: record.date,
  checkpoint: record.checkpoint,
  counts: { models: record.models, rejected: record.rejected, private: record.private },
});

/**
 * The newest crawl that brought something: by day of observation. Of one day a complete pass stands before
 * the parts that were added to it, then the one begun last.
 */
export function findNewest(records: readonly CrawlRecord[]): CrawlRecord | null {
  let newest: CrawlRecord | null = null;
  for (const record of records) {
    if (record.models === 0 && record.rejected === 0) continue;
    if (newest === null || record.date > newest.date) newest = record;
    else if (record.date === newest.date && (record.isComplete || !newest.isComplete)) newest = record;
  }
  return newest;
}

export const toSnapshot = (record: CrawlRecord): Snapshot => ({
  date: record.date,
  source: record.source,
  isComplete: record.isComplete,
  isSimulated: record.source === 'simulated',
});

/** Days of the finished complete passes, ascending. */
export const toCompleteDays = (records: readonly CrawlRecord[]): readonly string[] =>
  records
    .filter((record) => record.isComplete)
    .map((record) => record.date)
    .toSorted();

/** The newest snapshot as JSON text: everything derived states it, so a change of it is a change of the data. */
export function toVersionedSnapshot(records: readonly CrawlRecord[]): string {
  const newest = findNewest(records);
  return newest === null ? '' : JSON.stringify(toSnapshot(newest));
}
