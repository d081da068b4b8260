import { findNewest, toSnapshot } from '../crawls/crawl-record.ts';
import type { StoreStatus } from '../port.ts';
import type { Connection } from './connection.ts';
import { readMeta, readMetaNumber } from './meta.ts';
import { readCrawls } from './read-crawls.ts';

export function readStatus(connection: Connection): StoreStatus {
  const crawls = readCrawls(connection);
  const newest = findNewest(crawls);
  const summary = readMeta(connection, 'summary');
  return {
    isEmpty: connection.prepare('SELECT 1 FROM models LIMIT 1').first([]) === null,
    hasFinishedCrawl: crawls.some(({ state, models }) => state === 'finished' && models > 0),
    dataVersion: readMetaNumber(connection, 'dataVersion'),
    derivedVersion: readMetaNumber(connection, 'derivedVersion'),
    snapshot: newest === null ? null : toSnapshot(newest),
    isSimulated: newest?.source === 'simulated',
    rejected: newest?.rejected ?? 0,
    rejections: newest?.rejections ?? [],
    summary: summary === null ? null : String(summary),
  };
}
