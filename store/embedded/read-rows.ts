import type { Reference } from '../../schema/reference.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import { ID_FACT } from '../observe/facts.ts';
import type { Row } from '../observe/row.ts';
import { toNumber, toNumberOrNull } from './cells.ts';
import type { Connection } from './connection.ts';
import { readJsonNumbers, readJsonRows } from './json-rows.ts';
import { MODEL_COLUMNS, toRow } from './model-columns.ts';
import { REFERENCE_COLUMNS, toStoredReference } from './reference-columns.ts';

const CRAWL_CELL = MODEL_COLUMNS.length;
const DATES_CELL = CRAWL_CELL + 1;

const CELLS = [...MODEL_COLUMNS.map(({ name }) => `m.${name}`), 's.crawl_id', 's.fact_dates'];

const ROWS_BY_KEY = `
  SELECT json_group_array(json_array(${CELLS.join(', ')})) FROM json_each(?) j
  CROSS JOIN models m ON m.key = j.value LEFT JOIN seen s ON s.key = m.key`;

const REFERENCES_BY_CHILD = `
  SELECT json_group_array(json_array(${REFERENCE_COLUMNS.map((name) => `r.${name}`).join(', ')}))
  FROM json_each(?) j CROSS JOIN refs r ON r.child = j.value`;

const NO_REFERENCES: readonly Reference[] = [];

/** The whole rows of these keys, with their references. In the order of the keys; unknown ones are left out. */
export function readRows(connection: Connection, book: DatesBook, keys: readonly number[]): readonly Row[] {
  if (keys.length === 0) return [];
  const asked = [JSON.stringify(keys)];
  const references = readReferences(connection, asked);
  return readJsonRows(connection.prepare(ROWS_BY_KEY), asked).map((cells) => {
    const dates = book.at(toNumberOrNull(cells[DATES_CELL]) ?? 0);
    return toRow(cells, {
      dates,
      crawlId: toNumberOrNull(cells[CRAWL_CELL]) ?? 0,
      references: references.get(toNumber(cells[0])) ?? NO_REFERENCES,
      lastSeen: dates.days[ID_FACT] ?? null,
    });
  });
}

const KEYS_AFTER = `
  SELECT json_group_array(key) FROM
    (SELECT key FROM models WHERE key > ? AND state <> 2 ORDER BY key LIMIT ?)`;

/** The next live and gone rows in ascending order of their keys. */
export const readRowsAfter = (
  connection: Connection,
  book: DatesBook,
  key: number,
  limit: number,
): readonly Row[] =>
  readRows(connection, book, readJsonNumbers(connection.prepare(KEYS_AFTER), [key, limit])).toSorted(
    (a, b) => a.key - b.key,
  );

function readReferences(
  connection: Connection,
  asked: readonly string[],
): ReadonlyMap<number, readonly Reference[]> {
  const byChild = new Map<number, Reference[]>();
  for (const cells of readJsonRows(connection.prepare(REFERENCES_BY_CHILD), asked)) {
    const child = toNumber(cells[0]);
    const list = byChild.get(child);
    if (list === undefined) byChild.set(child, [toStoredReference(cells)]);
    else list.push(toStoredReference(cells));
  }
  return byChild;
}
