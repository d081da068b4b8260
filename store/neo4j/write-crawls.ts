import { toCrawl, toVersionedSnapshot } from '../crawls/crawl-record.ts';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { findCrawl, findOpenCrawl } from '../crawls/find-open-crawl.ts';
import { judgePass } from '../crawls/judge-pass.ts';
import { mergeCrawls } from '../crawls/merge-crawls.ts';
import { planCrawl } from '../crawls/plan-crawl.ts';
import { refuseHalfCopy } from '../copy/refuse-restore.ts';
import type { Crawl, CrawlStart, FinishResult } from '../port.ts';
import { toNumber } from './cells.ts';
import { writeMeta } from './meta.ts';
import { putCrawls } from './read-crawls.ts';
import type { Transaction } from './server.ts';
import type { Done, Known } from './writer.ts';

export async function beginCrawl(
  transaction: Transaction,
  known: Known,
  uri: string,
  start: CrawlStart,
): Promise<Done<Crawl>> {
  refuseHalfCopy(uri, known.restoring);
  const plan = planCrawl(known.crawls, start);
  await putCrawls(transaction, plan.changed);
  await forgetAlsoSeen(transaction, plan.abandoned);
  return { result: toCrawl(plan.record), changes: { crawls: mergeCrawls(known.crawls, plan.changed) } };
}

export async function finishCrawl(
  transaction: Transaction,
  known: Known,
  crawlId: number,
  isComplete: boolean,
): Promise<Done<FinishResult>> {
  const crawl = findCrawl(known.crawls, crawlId);
  if (crawl.state === 'finished') {
    return { result: { gone: crawl.gone, notCompleteBecause: crawl.notCompleteBecause } };
  }
  const open = findOpenCrawl(known.crawls, crawlId);
  const notCompleteBecause = isComplete ? judgePass(open, known.crawls) : null;
  const isTaken = isComplete && notCompleteBecause === null;
  const gone = isTaken ? await markGone(transaction, open) : 0;
  const record: CrawlRecord = { ...open, state: 'finished', isComplete: isTaken, gone, notCompleteBecause };
  await putCrawls(transaction, [record]);
  await forgetAlsoSeen(transaction, [crawlId]);
  const crawls = mergeCrawls(known.crawls, [record]);
  const versionedSnapshot = toVersionedSnapshot(crawls);
  const isChanged = gone > 0 || versionedSnapshot !== known.versionedSnapshot;
  const dataVersion = known.dataVersion + (isChanged ? 1 : 0);
  if (isChanged) await writeMeta(transaction, { dataVersion, versionedSnapshot });
  return { result: { gone, notCompleteBecause }, changes: { crawls, dataVersion, versionedSnapshot } };
}

const MARK_GONE = `
  MATCH (m:Live)
  WHERE m.crawlId <> toInteger($crawlId) AND m.lastSeen <= $date
    AND NOT toInteger($crawlId) IN coalesce(m.alsoSeenBy, [])
  SET m:Gone, m.state = 'gone', m.goneSince = $date, m.goneIdLower = m.idLower
  REMOVE m:Live, m.idLower
  RETURN count(*)`;

/** What a complete pass did not list and nobody saw on a later day. O(live models). */
async function markGone(transaction: Transaction, { crawlId, date }: CrawlRecord): Promise<number> {
  const [count] = await transaction.run(MARK_GONE, { crawlId, date });
  return toNumber(count);
}

const FORGET_ALSO_SEEN = `
  MATCH (m:Model) WHERE m.alsoSeenBy IS NOT NULL
  WITH m, [crawlId IN m.alsoSeenBy WHERE NOT crawlId IN [ended IN $ended | toInteger(ended)]] AS left
  SET m.alsoSeenBy = CASE WHEN left = [] THEN null ELSE left END`;

/** There are some only where two crawls run at a time. */
async function forgetAlsoSeen(transaction: Transaction, ended: readonly number[]): Promise<void> {
  if (ended.length > 0) await transaction.run(FORGET_ALSO_SEEN, { ended });
}
