import { foldId } from '../../schema/model-id.ts';
import type { Page } from '../../schema/observation.ts';
import { countPage } from '../crawls/count-page.ts';
import { toCompleteDays, toCrawl, toVersionedSnapshot } from '../crawls/crawl-record.ts';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { findCrawl, findOpenCrawl } from '../crawls/find-open-crawl.ts';
import { judgePass } from '../crawls/judge-pass.ts';
import { mergeCrawls } from '../crawls/merge-crawls.ts';
import { planCrawl } from '../crawls/plan-crawl.ts';
import { observeModel } from '../observe/observe-model.ts';
import { createPageRows } from '../observe/page-rows.ts';
import { toLastSeen } from '../observe/row.ts';
import type { Crawl, CrawlStart, FinishResult, WriteResult } from '../port.ts';
import { applyPage } from './apply-page.ts';
import { listRows, putRow, toStoredRows } from './memory-state.ts';
import type { MemoryState } from './memory-state.ts';

export function beginCrawl(state: MemoryState, start: CrawlStart): Crawl {
  const plan = planCrawl(state.crawls, start);
  state.crawls = mergeCrawls(state.crawls, plan.changed);
  return toCrawl(plan.record);
}

/** Collects all changes first, so that an error on the way leaves the state as it was. */
export function writePage(state: MemoryState, crawlId: number, page: Page): WriteResult {
  const crawl = findOpenCrawl(state.crawls, crawlId);
  const rows = createPageRows(toStoredRows(state), state.lastKey + 1);
  const pass = { crawlId, date: crawl.date, completeDays: toCompleteDays(state.crawls), book: state.book };
  const result = { inserted: 0, updated: 0, unchanged: 0 };
  for (const observation of page.observations) {
    result[observeModel(rows, observation, foldId(observation.model.id), pass)]++;
  }

  const newlySeen = applyPage(state, crawlId, rows.changes());
  replaceCrawl(state, countPage(crawl, page, newlySeen));
  if (result.inserted + result.updated > 0) state.dataVersion++;
  return result;
}

export function finishCrawl(state: MemoryState, crawlId: number, isComplete: boolean): FinishResult {
  const crawl = findCrawl(state.crawls, crawlId);
  if (crawl.state === 'finished') return { gone: crawl.gone, notCompleteBecause: crawl.notCompleteBecause };
  const open = findOpenCrawl(state.crawls, crawlId);
  const notCompleteBecause = isComplete ? judgePass(open, state.crawls) : null;
  const isTaken = isComplete && notCompleteBecause === null;
  const gone = isTaken ? markGone(state, open) : 0;
  replaceCrawl(state, { ...open, state: 'finished', isComplete: isTaken, gone, notCompleteBecause });

  const snapshot = toVersionedSnapshot(state.crawls);
  if (gone > 0 || snapshot !== state.versionedSnapshot) state.dataVersion++;
  state.versionedSnapshot = snapshot;
  return { gone, notCompleteBecause };
}

/** What a complete pass did not list and nobody saw on a later day. */
function markGone(state: MemoryState, pass: CrawlRecord): number {
  const seen = state.sightings.get(pass.crawlId) ?? new Set();
  const missed = listRows(state).filter(
    (row) => row.state === 'live' && !seen.has(row.key) && toLastSeen(row) <= pass.date,
  );
  for (const row of missed) putRow(state, { ...row, state: 'gone', goneSince: pass.date });
  return missed.length;
}

function replaceCrawl(state: MemoryState, record: CrawlRecord): void {
  state.crawls = mergeCrawls(state.crawls, [record]);
}
