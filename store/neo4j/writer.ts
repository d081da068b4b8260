import { randomUUID } from 'node:crypto';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import { readDatesBook } from './dates-book.ts';
import { toNumberOrNull } from './cells.ts';
import { readMeta } from './meta.ts';
import { readCrawls } from './read-crawls.ts';
import type { Server, Transaction } from './server.ts';
import type { WriterLock } from './writer-lock.ts';

/** What the database says of itself, as the one writer knows it; replaced only after the commit that made it true. */
export interface Known {
  readonly book: DatesBook;
  readonly crawls: readonly CrawlRecord[];
  readonly lastKey: number;
  readonly dataVersion: number;
  /** Sets of the book that the database has. */
  readonly savedDates: number;
  /** The snapshot that the data version stands for, as JSON text. */
  readonly versionedSnapshot: string;
  readonly restoring: string | null;
}

/** The one writer of a database. */
export interface Writer {
  readonly server: Server;
  /**
   * One step in one transaction: `work` writes and says what is known then. Steps run one after another. `work` can
   * run again, so it changes nothing but the database. After an error all is read anew before the next step.
   */
  step<T>(work: Work<T>): Promise<T>;
  /** What is known between steps. */
  known(): Promise<Known>;
}

export type Work<T> = (transaction: Transaction, known: Known) => Promise<Done<T>>;

export interface Done<T> {
  readonly result: T;
  readonly changes?: Partial<Known>;
}

export function createWriter(server: Server, lock: WriterLock): Writer {
  let known: Known | null = null;

  async function load(): Promise<Known> {
    known ??= await server.read(readKnown);
    return known;
  }

  return {
    server,
    known: load,
    async step<T>(work: Work<T>): Promise<T> {
      const before = await load();
      known = null;
      const name = randomUUID();
      const attempts: Done<T>[] = [];
      const { result, changes } = await server.write(async (transaction) => {
        const wasDone = await lock.enter(transaction, name);
        const last = attempts.at(-1);
        if (wasDone && last !== undefined) return last;
        const done = await work(transaction, before);
        attempts.push(done);
        return done;
      });
      known = { ...before, ...changes };
      return result;
    },
  };
}

async function readKnown(transaction: Transaction): Promise<Known> {
  const meta = await readMeta(transaction);
  if (meta === null) throw new TypeError('The database lost its :Meta node.');
  const [lastKey] = await transaction.run(
    'MATCH (m:Model) WHERE m.key > 0 RETURN m.key ORDER BY m.key DESC LIMIT 1',
  );
  const book = await readDatesBook(transaction);
  return {
    book,
    crawls: await readCrawls(transaction),
    lastKey: toNumberOrNull(lastKey) ?? 0,
    dataVersion: meta.dataVersion,
    savedDates: book.all().length,
    versionedSnapshot: meta.versionedSnapshot,
    restoring: meta.restoring,
  };
}
