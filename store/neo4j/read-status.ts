import { findNewest, toSnapshot } from '../crawls/crawl-record.ts';
import type { StoreStatus } from '../port.ts';
import { readMeta } from './meta.ts';
import { readCrawls } from './read-crawls.ts';
import type { Transaction } from './server.ts';

export async function readStatus(transaction: Transaction): Promise<StoreStatus> {
  // First: what is said to belong to a version must not be older than it.
  const meta = await readMeta(transaction);
  const crawls = await readCrawls(transaction);
  const newest = findNewest(crawls);
  const models = await transaction.run('MATCH (m:Model) RETURN true LIMIT 1');
  return {
    isEmpty: models.length === 0,
    hasFinishedCrawl: crawls.some(({ state, models: count }) => state === 'finished' && count > 0),
    dataVersion: meta?.dataVersion ?? 0,
    derivedVersion: meta?.derivedVersion ?? 0,
    snapshot: newest === null ? null : toSnapshot(newest),
    isSimulated: newest?.source === 'simulated',
    rejected: newest?.rejected ?? 0,
    rejections: newest?.rejections ?? [],
    summary: meta?.summary ?? null,
  };
}
