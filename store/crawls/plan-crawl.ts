import type { CrawlStart } from '../port.ts';
import { StoreError } from '../store-error.ts';
import type { CrawlRecord } from './crawl-record.ts';

/** What beginning a crawl does to the list of crawls. */
export interface CrawlPlan {
  /** The crawl to go on with: an unfinished one, or a new one. */
  readonly record: CrawlRecord;
  /** The records to write: the abandoned ones, and the new one where one begins. */
  readonly changed: readonly CrawlRecord[];
  /** Ids of unfinished crawls that will not be resumed. */
  readonly abandoned: readonly number[];
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Resumes the unfinished crawl with the same fingerprint (its day of observation stays the first one), or
 * starts a new one. Refuses a day that is none, and to mix simulated with real data. `records` by id.
 */
export function planCrawl(records: readonly CrawlRecord[], start: CrawlStart): CrawlPlan {
  if (!DAY.test(start.date)) {
    throw new StoreError(`The day of observation '${start.date}' is not a date: give it as YYYY-MM-DD.`);
  }
  refuseMixing(records, start);
  const others = records.filter((record) => record.state === 'open' && !isSameKind(record, start));
  const unfinished = records.filter(
    (record) =>
      record.state === 'open' && isSameKind(record, start) && record.fingerprint === start.fingerprint,
  );
  const resumed = start.isFresh === true ? undefined : unfinished.at(-1);
  const record = resumed ?? toNewRecord((records.at(-1)?.crawlId ?? 0) + 1, start);
  const left = [...others, ...unfinished].filter((each) => each !== resumed);
  const abandoned = left.map((each): CrawlRecord => ({ ...each, state: 'abandoned' }));
  return {
    record,
    changed: resumed === undefined ? [...abandoned, record] : abandoned,
    abandoned: left.map(({ crawlId }) => crawlId),
  };
}

const isSameKind = (record: CrawlRecord, start: CrawlStart): boolean =>
  (record.source === 'simulated') === (start.source === 'simulated');

function refuseMixing(records: readonly CrawlRecord[], start: CrawlStart): void {
  if (!records.some((record) => record.checkpoint !== null && !isSameKind(record, start))) return;
  throw new StoreError(
    start.source === 'simulated'
      ? 'This store holds real data, and simulated data is never mixed into it: choose another store for the simulation.'
      : 'This store holds simulated data, and real data is never mixed into it: choose another store for real data.',
  );
}

const toNewRecord = (crawlId: number, start: CrawlStart): CrawlRecord => ({
  crawlId,
  fingerprint: start.fingerprint,
  source: start.source,
  date: start.date,
  state: 'open',
  isComplete: false,
  checkpoint: null,
  models: 0,
  rejected: 0,
  rejections: [],
  private: 0,
  gone: 0,
  notCompleteBecause: null,
});
