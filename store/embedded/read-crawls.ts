import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { toNumber, toText, toTextOrNull } from './cells.ts';
import type { Cell, Connection } from './connection.ts';

const ALL_CRAWLS = `
  SELECT crawl_id, fingerprint, source, date, state, is_complete, checkpoint, models, rejected, private,
    gone, not_complete_because, rejections
  FROM crawls ORDER BY crawl_id`;

/** All crawls of the store, by id. */
export const readCrawls = (connection: Connection): readonly CrawlRecord[] =>
  connection.prepare(ALL_CRAWLS).all([]).map(toRecord);

const toRecord = (cells: readonly Cell[]): CrawlRecord => ({
  crawlId: toNumber(cells[0]),
  fingerprint: toText(cells[1]),
  source: toSource(toText(cells[2])),
  date: toText(cells[3]),
  state: toState(toText(cells[4])),
  isComplete: toNumber(cells[5]) !== 0,
  checkpoint: toTextOrNull(cells[6]),
  models: toNumber(cells[7]),
  rejected: toNumber(cells[8]),
  private: toNumber(cells[9]),
  gone: toNumber(cells[10]),
  notCompleteBecause: toTextOrNull(cells[11]),
  rejections: JSON.parse(toText(cells[12])),
});

const toSource = (text: string): CrawlRecord['source'] =>
  text === 'hub' || text === 'simulated' ? text : 'import';

const toState = (text: string): CrawlRecord['state'] =>
  text === 'open' || text === 'finished' ? text : 'abandoned';
