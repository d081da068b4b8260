import { readMeasuresByKey } from '../../derived/read-measures-by-key.ts';
import type { DatesBook } from '../../observe/fact-dates.ts';
import { toEmptyRow } from '../../observe/row.ts';
import type { Row } from '../../observe/row.ts';
import type { Store } from '../../port.ts';
import type { ModelRecord } from './model-columns.ts';

/** All models of a store by key, then its stubs. Their dates get the numbers of `book`, which knows them all at the end. */
export async function* listModelRecords(
  store: Store,
  book: DatesBook,
): AsyncGenerator<readonly ModelRecord[]> {
  for await (const rows of store.scanRows(0)) {
    yield addMeasures(
      store,
      rows.map((row) => ({ ...row, dates: book.intern(row.dates.days) })),
    );
  }
  for await (const stubs of store.scanModels(['stub'])) {
    yield addMeasures(
      store,
      stubs.map(({ key, id }) => toEmptyRow(key, id, book.never)),
    );
  }
}

async function addMeasures(store: Store, rows: readonly Row[]): Promise<readonly ModelRecord[]> {
  const measures = await readMeasuresByKey(store, rows);
  return rows.map((row) => ({ row, measures: measures.get(row.key) ?? null }));
}
