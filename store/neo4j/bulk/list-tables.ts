import { createDatesBook } from '../../observe/fact-dates.ts';
import type { Store } from '../../port.ts';
import type { Column } from './column.ts';
import {
  ALIAS_COLUMNS,
  CRAWL_COLUMNS,
  DATES_COLUMNS,
  DERIVATION_COLUMNS,
  FINDING_COLUMNS,
  LOOKUP_COLUMNS,
  META_COLUMNS,
} from './columns.ts';
import { listModelRecords } from './list-model-records.ts';
import { listAliases, listFindings, listMeta } from './list-notes.ts';
import { MODEL_COLUMNS } from './model-columns.ts';
import { writeCsv } from './write-csv.ts';

/** Hears of every chunk of rows before it is written; what it throws ends the writing. */
export type OnChunk = (rows: number) => void;

/** One CSV file: nodes of one label, or relationships of one type. */
export interface Table {
  readonly file: string;
  /** Of the importer: `--nodes=Model`. */
  readonly option: string;
  /** Gives the number of rows. */
  readonly write: (path: string, onChunk: OnChunk) => Promise<number>;
}

export const MODELS_FILE = 'models.csv';

/** All tables of a store, to be written in this order: all dates are known after the models. */
export function listTables(store: Store): readonly Table[] {
  const book = createDatesBook([]);
  return [
    toTable(MODELS_FILE, '--nodes=Model', MODEL_COLUMNS, () => listModelRecords(store, book)),
    toTable('derivations.csv', '--relationships=DERIVED_FROM', DERIVATION_COLUMNS, () =>
      store.scanDerivations(),
    ),
    toTable('fact-dates.csv', '--nodes=FactDates', DATES_COLUMNS, () => inOne(book.all().slice(1))),
    toTable('findings.csv', '--nodes=Finding', FINDING_COLUMNS, () => inOne(listFindings(store))),
    toTable('aliases.csv', '--nodes=Alias', ALIAS_COLUMNS, () => inOne(listAliases(store))),
    toTable('lookups.csv', '--nodes=Lookup', LOOKUP_COLUMNS, () => inOne(store.lookups())),
    toTable('crawls.csv', '--nodes=Crawl', CRAWL_COLUMNS, () => inOne(store.crawls())),
    toTable('meta.csv', '--nodes=Meta', META_COLUMNS, () => inOne(listMeta(store))),
  ];
}

const toTable = <RecordType>(
  file: string,
  option: string,
  columns: readonly Column<RecordType>[],
  list: () => AsyncIterable<readonly RecordType[]>,
): Table => ({
  file,
  option,
  write: (path, onChunk) => writeCsv(path, columns, heard(list(), onChunk)),
});

async function* heard<T>(
  chunks: AsyncIterable<readonly T[]>,
  onChunk: OnChunk,
): AsyncGenerator<readonly T[]> {
  for await (const chunk of chunks) {
    onChunk(chunk.length);
    yield chunk;
  }
}

async function* inOne<T>(rows: readonly T[] | Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  yield await rows;
}
