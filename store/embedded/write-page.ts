import { foldId } from '../../schema/model-id.ts';
import type { Page } from '../../schema/observation.ts';
import { countPage } from '../crawls/count-page.ts';
import { toCompleteDays } from '../crawls/crawl-record.ts';
import { findOpenCrawl } from '../crawls/find-open-crawl.ts';
import { observeModel } from '../observe/observe-model.ts';
import { createPageRows } from '../observe/page-rows.ts';
import type { DroppedStub, RowChange } from '../observe/page-rows.ts';
import type { WriteResult } from '../port.ts';
import type { Connection } from './connection.ts';
import { loadPage } from './load-page.ts';
import { useIndexes } from './use-indexes.ts';
import { putAlias } from './write-aliases.ts';
import { putCrawl } from './write-crawls.ts';
import { writeMeta } from './meta.ts';
import { writeRows } from './write-rows.ts';
import { writeDates, writeSeen } from './write-seen.ts';
import type { WriterState } from './writer-state.ts';

/** A first load of more models than this goes on with indexes, so that the memory for its tables stays small. */
const FIRST_LOAD_MODELS = 2_000_000;

/** One page and its checkpoint in one transaction. */
export function writePage(state: WriterState, crawlId: number, page: Page): WriteResult {
  const { connection, book } = state;
  const crawl = findOpenCrawl(state.crawls, crawlId);
  const pass = { crawlId, date: crawl.date, completeDays: toCompleteDays(state.crawls), book };
  const result = { inserted: 0, updated: 0, unchanged: 0 };
  const folded = page.observations.map(({ model }) => foldId(model.id));
  const loaded = loadPage(state, page.observations, folded);
  const rows = createPageRows(loaded, state.lastKey + 1);
  for (const [at, observation] of page.observations.entries()) {
    result[observeModel(rows, observation, folded[at] ?? '', pass)]++;
  }

  const changes = rows.changes();
  const dataVersion = state.dataVersion + (result.inserted + result.updated > 0 ? 1 : 0);
  const committed = connection.transaction(() => {
    dropStubs(connection, changes.droppedStubs);
    writeRows(connection, changes.rows);
    for (const alias of changes.aliases) putAlias(connection, alias);
    const savedDates = writeDates(connection, book, state.savedDates);
    const record = countPage(crawl, page, writeSeen(state, crawlId, changes.seen, loaded));
    putCrawl(connection, record);
    if (dataVersion !== state.dataVersion) writeMeta(connection, 'dataVersion', dataVersion);
    return { savedDates, record };
  });

  state.dataVersion = dataVersion;
  state.savedDates = committed.savedDates;
  state.crawls = state.crawls.map((each) => (each.crawlId === crawlId ? committed.record : each));
  remember(state, changes.rows);
  if (state.lastKey > FIRST_LOAD_MODELS) useIndexes(state);
  return result;
}

function remember(state: WriterState, changes: readonly RowChange[]): void {
  for (const { after } of changes) {
    state.finder.add(after);
    state.lastKey = Math.max(state.lastKey, after.key);
  }
}

/** Until the next derivation the heir stands in the stub's place, once for each child, never for itself. */
function dropStubs(connection: Connection, stubs: readonly DroppedStub[]): void {
  for (const { key, heir } of stubs) {
    connection.prepare('DELETE FROM models WHERE key = ?').run([key]);
    connection.prepare('DELETE FROM measures WHERE key = ?').run([key]);
    connection.prepare('DELETE FROM derivations WHERE parent = ? AND child = ?').run([key, heir]);
    connection.prepare('UPDATE OR IGNORE derivations SET parent = ? WHERE parent = ?').run([heir, key]);
    connection.prepare('DELETE FROM derivations WHERE parent = ?').run([key]);
  }
}
