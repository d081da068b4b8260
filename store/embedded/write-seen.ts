import type { DatesBook } from '../observe/fact-dates.ts';
import { ID_FACT } from '../observe/facts.ts';
import type { Row } from '../observe/row.ts';
import type { Connection } from './connection.ts';
import { insertMany } from './insert-many.ts';
import type { LoadedPage } from './load-page.ts';
import type { WriterState } from './writer-state.ts';

/**
 * Notes who saw the rows of a page last, and from when their facts are. `seen` has one sighting a model; where
 * two unfinished crawls see the same model, `also_seen` keeps the other one.
 * Returns how many of the rows this crawl had not seen before.
 */
export function writeSeen(
  state: WriterState,
  crawlId: number,
  rows: readonly Row[],
  loaded: LoadedPage,
): number {
  const { connection } = state;
  const sightings = new Map<string, { crawlId: number; dates: number; keys: number[] }>();
  const also: number[] = [];
  const isOpen = (id: number): boolean =>
    state.crawls.some((each) => each.crawlId === id && each.state === 'open');
  const seenBefore = listAlsoSeen(connection, crawlId);
  let newlySeen = 0;

  for (const row of rows) {
    const before = loaded.byKey(row.key);
    if (before?.crawlId !== crawlId && !seenBefore.has(row.key)) newlySeen++;
    if (row.crawlId !== crawlId) also.push(crawlId, row.key);
    else if (before !== undefined && before.crawlId !== crawlId && isOpen(before.crawlId)) {
      also.push(before.crawlId, row.key);
    }
    if (before !== undefined && before.crawlId === row.crawlId && before.dates === row.dates) continue;
    const name = `${row.crawlId} ${row.dates.code}`;
    const group = sightings.get(name) ?? { crawlId: row.crawlId, dates: row.dates.code, keys: [] };
    group.keys.push(row.key);
    sightings.set(name, group);
  }

  const insert = connection.prepare(
    'INSERT OR REPLACE INTO seen (key, crawl_id, fact_dates) SELECT value, ?, ? FROM json_each(?)',
  );
  for (const group of sightings.values()) {
    insert.run([group.crawlId, group.dates, JSON.stringify(group.keys)]);
  }
  insertMany(connection, 'also_seen', ['crawl_id', 'key'], also, 'INSERT OR IGNORE');
  return newlySeen;
}

/** Empty unless another crawl runs at the same time. */
function listAlsoSeen(connection: Connection, crawlId: number): ReadonlySet<number> {
  const rows = connection.prepare('SELECT key FROM also_seen WHERE crawl_id = ?').all([crawlId]);
  return new Set(rows.map(([key]) => Number(key)));
}

/** Writes the sets of dates that the file lacks; returns how many it has now. */
export function writeDates(connection: Connection, book: DatesBook, saved: number): number {
  const added = book.all().slice(saved);
  const values = added.flatMap(({ code, days }) => [code, days[ID_FACT] ?? '', JSON.stringify(days)]);
  insertMany(connection, 'fact_dates', ['code', 'last_seen', 'days'], values, 'INSERT OR REPLACE');
  return saved + added.length;
}
