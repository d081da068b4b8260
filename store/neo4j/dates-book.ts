import { createDatesBook } from '../observe/fact-dates.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import { toList, toText } from './cells.ts';
import type { Transaction } from './server.ts';

/** The sets of dates that the database has. Code 0, "never", is the same in all of them. */
export async function readDatesBook(transaction: Transaction): Promise<DatesBook> {
  const rows = await transaction.run('MATCH (d:FactDates) RETURN d.days ORDER BY d.code');
  return createDatesBook(rows.map((days) => toList(days).map(toText)));
}

/** Writes the sets that the database lacks; returns how many it has now. */
export async function writeDates(transaction: Transaction, book: DatesBook, saved: number): Promise<number> {
  const added = book.all().slice(saved);
  if (added.length > 0) {
    await transaction.run(
      'UNWIND $rows AS r MERGE (d:FactDates {code: toInteger(r.code)}) SET d.days = r.days',
      { rows: added.map(({ code, days }) => ({ code, days })) },
    );
  }
  return saved + added.length;
}
