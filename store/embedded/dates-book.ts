import { createDatesBook } from '../observe/fact-dates.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import { toText } from './cells.ts';
import type { Connection } from './connection.ts';

/** The sets of dates that the file has. Code 0, "never", is the same in all files. */
export function readDatesBook(connection: Connection): DatesBook {
  const rows = connection.prepare('SELECT days FROM fact_dates WHERE code > 0 ORDER BY code').all([]);
  return createDatesBook(rows.map(([days]) => toDays(toText(days))));
}

function toDays(text: string): readonly string[] {
  const days: unknown = JSON.parse(text);
  return Array.isArray(days) ? days.map(String) : [];
}
