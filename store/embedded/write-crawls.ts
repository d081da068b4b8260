import { toCrawl, toVersionedSnapshot } from '../crawls/crawl-record.ts';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { findCrawl, findOpenCrawl } from '../crawls/find-open-crawl.ts';
import { judgePass } from '../crawls/judge-pass.ts';
import { mergeCrawls } from '../crawls/merge-crawls.ts';
import { planCrawl } from '../crawls/plan-crawl.ts';
import type { Crawl, CrawlStart, FinishResult } from '../port.ts';
import { toNumber } from './cells.ts';
import type { Connection } from './connection.ts';
import { toDayNumber } from './day-number.ts';
import { writeMeta } from './meta.ts';
import type { WriterState } from './writer-state.ts';

export function beginCrawl(state: WriterState, start: CrawlStart): Crawl {
  const plan = planCrawl(state.crawls, start);
  state.connection.transaction(() => {
    for (const record of plan.changed) putCrawl(state.connection, record);
    for (const crawlId of plan.abandoned) forgetAlsoSeen(state.connection, crawlId);
  });
  state.crawls = mergeCrawls(state.crawls, plan.changed);
  return toCrawl(plan.record);
}

export function finishCrawl(state: WriterState, crawlId: number, isComplete: boolean): FinishResult {
  const { connection } = state;
  const crawl = findCrawl(state.crawls, crawlId);
  if (crawl.state === 'finished') return { gone: crawl.gone, notCompleteBecause: crawl.notCompleteBecause };
  const open = findOpenCrawl(state.crawls, crawlId);
  const notCompleteBecause = isComplete ? judgePass(open, state.crawls) : null;
  const isTaken = isComplete && notCompleteBecause === null;

  const end = connection.transaction(() => {
    const gone = isTaken ? markGone(connection, open) : 0;
    const record: CrawlRecord = { ...open, state: 'finished', isComplete: isTaken, gone, notCompleteBecause };
    putCrawl(connection, record);
    forgetAlsoSeen(connection, crawlId);
    const crawls = mergeCrawls(state.crawls, [record]);
    const versionedSnapshot = toVersionedSnapshot(crawls);
    const isChanged = gone > 0 || versionedSnapshot !== state.versionedSnapshot;
    const dataVersion = state.dataVersion + (isChanged ? 1 : 0);
    writeMeta(connection, 'dataVersion', dataVersion);
    writeMeta(connection, 'versionedSnapshot', versionedSnapshot);
    return { crawls, dataVersion, versionedSnapshot, gone };
  });
  state.crawls = end.crawls;
  state.dataVersion = end.dataVersion;
  state.versionedSnapshot = end.versionedSnapshot;
  return { gone: end.gone, notCompleteBecause };
}

/** What a complete pass did not list and nobody saw on a later day. */
function markGone(connection: Connection, pass: CrawlRecord): number {
  connection
    .prepare(
      `UPDATE models SET state = 1, gone_since = ? WHERE state = 0 AND key IN (
         SELECT s.key FROM seen s JOIN fact_dates d ON d.code = s.fact_dates
         WHERE s.crawl_id <> ? AND d.last_seen <= ?
         AND NOT EXISTS (SELECT 1 FROM also_seen a WHERE a.crawl_id = ? AND a.key = s.key))`,
    )
    .run([toDayNumber(pass.date), pass.crawlId, pass.date, pass.crawlId]);
  return toNumber(connection.prepare('SELECT changes()').first([])?.[0]);
}

const forgetAlsoSeen = (connection: Connection, crawlId: number): void =>
  connection.prepare('DELETE FROM also_seen WHERE crawl_id = ?').run([crawlId]);

/** Inside a transaction. */
export function putCrawl(connection: Connection, record: CrawlRecord): void {
  connection
    .prepare(
      `INSERT OR REPLACE INTO crawls (crawl_id, fingerprint, source, date, state, is_complete, checkpoint,
         models, rejected, private, gone, not_complete_because, rejections)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run([
      record.crawlId,
      record.fingerprint,
      record.source,
      record.date,
      record.state,
      record.isComplete,
      record.checkpoint,
      record.models,
      record.rejected,
      record.private,
      record.gone,
      record.notCompleteBecause,
      JSON.stringify(record.rejections),
    ]);
}
