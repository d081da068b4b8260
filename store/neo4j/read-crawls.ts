import type { Rejected } from '../../schema/observation.ts';
import { CRAWL_SOURCES } from '../../schema/snapshot.ts';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { toList, toNumber, toText, toTextOrNull, toWord } from './cells.ts';
import type { Transaction } from './server.ts';

const STATES = ['open', 'finished', 'abandoned'] as const satisfies readonly CrawlRecord['state'][];

const ALL_CRAWLS = `
  MATCH (c:Crawl) RETURN [c.crawlId, c.fingerprint, c.source, c.date, c.state, c.isComplete, c.checkpoint, c.models,
    c.rejected, c.private, c.gone, c.notCompleteBecause, c.rejections]
  ORDER BY c.crawlId`;

/** All crawls of the store, by id. */
export const readCrawls = async (transaction: Transaction): Promise<readonly CrawlRecord[]> =>
  (await transaction.run(ALL_CRAWLS)).map((cells) => toRecord(toList(cells)));

const toRecord = (cells: readonly unknown[]): CrawlRecord => ({
  crawlId: toNumber(cells[0]),
  fingerprint: toText(cells[1]),
  source: toWord(CRAWL_SOURCES, cells[2]),
  date: toText(cells[3]),
  state: toWord(STATES, cells[4]),
  isComplete: cells[5] === true,
  checkpoint: toTextOrNull(cells[6]),
  models: toNumber(cells[7]),
  rejected: toNumber(cells[8]),
  private: toNumber(cells[9]),
  gone: toNumber(cells[10]),
  notCompleteBecause: toTextOrNull(cells[11]),
  rejections: toRejections(toText(cells[12])),
});

function toRejections(text: string): readonly Rejected[] {
  return toList(JSON.parse(text)).map((entry) => {
    const [reason, subject] = toList(entry);
    return { reason: toText(reason), subject: toText(subject) };
  });
}

const PUT_CRAWLS = `
  UNWIND $rows AS r MERGE (c:Crawl {crawlId: toInteger(r.crawlId)})
  SET c.fingerprint = r.fingerprint, c.source = r.source, c.date = r.date, c.state = r.state,
    c.isComplete = r.isComplete, c.checkpoint = r.checkpoint, c.models = toInteger(r.models),
    c.rejected = toInteger(r.rejected), c.private = toInteger(r.private), c.gone = toInteger(r.gone),
    c.notCompleteBecause = r.notCompleteBecause, c.rejections = r.rejections`;

/** Inserts or replaces. */
export async function putCrawls(transaction: Transaction, records: readonly CrawlRecord[]): Promise<void> {
  if (records.length === 0) return;
  await transaction.run(PUT_CRAWLS, {
    rows: records.map((record) => ({
      ...record,
      rejections: JSON.stringify(record.rejections.map(({ reason, subject }) => [reason, subject])),
    })),
  });
}
