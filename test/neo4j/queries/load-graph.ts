import { foldId } from '../../../schema/model-id.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import { createDatesBook } from '../../../store/observe/fact-dates.ts';
import type { Row } from '../../../store/observe/row.ts';
import { openStore } from '../../../store/open-store.ts';
import type { Ledger } from '../../../store/port.ts';
import { askServer } from '../ask-server.ts';
import type { CookbookGraph } from './graphs/cookbook-graph.ts';

const { never } = createDatesBook([]);

const LEDGER: Ledger = { dataVersion: 1, crawls: [], aliases: [], lookups: [] };

/** Writes a graph into an empty database through the store, derived values and all. */
export async function loadGraph(
  uri: string,
  { models, derivations, measures }: CookbookGraph,
): Promise<void> {
  const store = await openStore(uri, 'write');
  await store.beginRestore('a graph of the tests');
  await store.restoreRows(models.filter(({ state }) => state !== 'stub').map(toRow));
  await store.endRestore(LEDGER);
  await store.writeDerived({
    dataVersion: LEDGER.dataVersion,
    stubs: models.filter(({ state }) => state === 'stub'),
    derivations,
    measures,
    findings: [],
    cardAliases: [],
    summary: '{}',
  });
  await store.close();
  // Plans follow from statistics, which are still those of an empty database.
  await askServer(uri, 'CALL db.prepareForReplanning(60)');
}

const toRow = (model: StoredModel): Row => ({
  ...model,
  folded: foldId(model.id),
  isReplaced: false,
  dates: never,
  crawlId: 0,
  references: [],
});
