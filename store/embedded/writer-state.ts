import type { CrawlRecord } from '../crawls/crawl-record.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import type { Connection } from './connection.ts';
import type { KeyFinder } from './find-keys.ts';

/** What the one writer of a file keeps beside its connection; set only after the commit that made it true. */
export interface WriterState {
  readonly connection: Connection;
  readonly book: DatesBook;
  finder: KeyFinder;
  crawls: readonly CrawlRecord[];
  lastKey: number;
  dataVersion: number;
  /** Sets of the book that the file has. */
  savedDates: number;
  /** The snapshot that the data version stands for, as JSON text. */
  versionedSnapshot: string;
}
