import { foldId } from '../../schema/model-id.ts';
import type { Page } from '../../schema/observation.ts';
import { countPage } from '../crawls/count-page.ts';
import { mergeCrawls } from '../crawls/merge-crawls.ts';
import { toCompleteDays } from '../crawls/crawl-record.ts';
import { findOpenCrawl } from '../crawls/find-open-crawl.ts';
import { observeModel } from '../observe/observe-model.ts';
import type { Pass } from '../observe/observe-model.ts';
import { createPageRows } from '../observe/page-rows.ts';
import type { PageChanges } from '../observe/page-rows.ts';
import type { WriteResult } from '../port.ts';
import { writeDates } from './dates-book.ts';
import { dropStubs } from './drop-stubs.ts';
import { loadPage } from './load-page.ts';
import type { LoadedPage } from './load-page.ts';
import { writeMeta } from './meta.ts';
import { putCrawls } from './read-crawls.ts';
import type { Transaction } from './server.ts';
import { putAliases } from './write-aliases.ts';
import { putRows, releaseNames } from './write-rows.ts';
import { writeSeen } from './write-seen.ts';
import type { Done, Known } from './writer.ts';

/** One page and its checkpoint in one transaction. */
export async function writePage(
  transaction: Transaction,
  known: Known,
  crawlId: number,
  page: Page,
): Promise<Done<WriteResult>> {
  const { book } = known;
  const crawl = findOpenCrawl(known.crawls, crawlId);
  const pass = { crawlId, date: crawl.date, completeDays: toCompleteDays(known.crawls), book };
  const loaded = await loadPage(transaction, book, page.observations);
  const { result, changes } = await observePage(loaded, known.lastKey + 1, page, pass);

  await dropStubs(transaction, changes.droppedStubs);
  await releaseNames(transaction, changes.rows);
  const rows = changes.rows.map(({ after }) => after);
  await putRows(transaction, rows);
  await putAliases(transaction, changes.aliases);
  const savedDates = await writeDates(transaction, book, known.savedDates);
  const newlySeen = await writeSeen(transaction, known.crawls, crawlId, changes, loaded);
  const record = countPage(crawl, page, newlySeen);
  await putCrawls(transaction, [record]);
  const isChanged = result.inserted + result.updated > 0;
  const dataVersion = known.dataVersion + (isChanged ? 1 : 0);
  if (isChanged) await writeMeta(transaction, { dataVersion });
  return {
    result,
    changes: {
      dataVersion,
      savedDates,
      crawls: mergeCrawls(known.crawls, [record]),
      lastKey: rows.reduce((last, { key }) => Math.max(last, key), known.lastKey),
    },
  };
}

async function observePage(
  loaded: LoadedPage,
  firstNewKey: number,
  page: Page,
  pass: Pass,
): Promise<{ readonly result: WriteResult; readonly changes: PageChanges }> {
  for (;;) {
    const rows = createPageRows(loaded, firstNewKey);
    const result = { inserted: 0, updated: 0, unchanged: 0 };
    for (const observation of page.observations) {
      result[observeModel(rows, observation, foldId(observation.model.id), pass)]++;
    }
    if (!(await loaded.loadMissing())) return { result, changes: rows.changes() };
  }
}
