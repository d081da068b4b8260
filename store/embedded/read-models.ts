import { MODEL_STATES } from '../../schema/model.ts';
import type { ModelState } from '../../schema/model.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { findByName, listNames } from '../aliases/find-by-name.ts';
import { createDatesBook } from '../observe/fact-dates.ts';
import type { Row } from '../observe/row.ts';
import { toStoredModel } from '../observe/row.ts';
import { toTextOrNull } from './cells.ts';
import type { Cell, Connection } from './connection.ts';
import { readDatesBook } from './dates-book.ts';
import type { KeyFinder } from './find-keys.ts';
import { readJsonRows } from './json-rows.ts';
import { MODEL_COLUMNS, toRow } from './model-columns.ts';
import { readAlias } from './read-aliases.ts';
import { readRows } from './read-rows.ts';

const CELLS = `json_array(${[...MODEL_COLUMNS.map(({ name }) => `m.${name}`), 'd.last_seen'].join(', ')})`;

const WITH_SIGHTING = `
  LEFT JOIN seen s ON s.key = m.key LEFT JOIN fact_dates d ON d.code = s.fact_dates`;

const BY_KEY = `
  SELECT json_group_array(${CELLS}) FROM json_each(?) j CROSS JOIN models m ON m.key = j.value ${WITH_SIGHTING}`;

const toAfterKey = (condition: string): string => `
  SELECT json_group_array(${CELLS}) FROM
    (SELECT * FROM models WHERE key > ? ${condition} ORDER BY key LIMIT ?) m ${WITH_SIGHTING}`;

const AFTER_KEY = toAfterKey('');
const AFTER_KEY_IN_STATES = toAfterKey('AND state IN (SELECT value FROM json_each(?))');

const { never } = createDatesBook([]);

const toModel = (cells: readonly Cell[]): StoredModel => {
  const lastSeen = toTextOrNull(cells[MODEL_COLUMNS.length]);
  return toStoredModel(toRow(cells, { lastSeen, dates: never, crawlId: 0, references: [] }));
};

export const readModelsByKey = (connection: Connection, keys: readonly number[]): readonly StoredModel[] =>
  keys.length === 0 ? [] : readJsonRows(connection.prepare(BY_KEY), [JSON.stringify(keys)]).map(toModel);

/** The next models in ascending order of their keys, of all states or of these. */
export function readModelsAfter(
  connection: Connection,
  key: number,
  limit: number,
  states?: readonly ModelState[],
): readonly StoredModel[] {
  if (states === undefined) return readJsonRows(connection.prepare(AFTER_KEY), [key, limit]).map(toModel);
  const codes = JSON.stringify(states.map((state) => MODEL_STATES.indexOf(state)));
  return readJsonRows(connection.prepare(AFTER_KEY_IN_STATES), [key, codes, limit]).map(toModel);
}

/** By name, see the port. A handful of statements, however many names. */
export function readModels(
  connection: Connection,
  finder: Pick<KeyFinder, 'byNames'>,
  ids: readonly string[],
): readonly (StoredModel | null)[] {
  const alias = keepAnswers((folded) => readAlias(connection, folded));
  const names = new Set(ids.flatMap((id) => [...listNames({ alias }, id)]));
  const keys = new Set(finder.byNames([...names]));
  const rows = groupByName(readRows(connection, readDatesBook(connection), [...keys]));
  const known = {
    alias,
    holder: (folded: string) => rows.get(folded)?.find(({ state }) => state !== 'gone') ?? null,
    gone: (folded: string) => rows.get(folded)?.filter(({ state }) => state === 'gone') ?? [],
  };
  return ids.map((id) => {
    const row = findByName(known, id);
    return row === null ? null : toStoredModel(row);
  });
}

function keepAnswers(ask: (folded: string) => Alias | null): (folded: string) => Alias | null {
  const answers = new Map<string, Alias | null>();
  return (folded) => {
    const known = answers.get(folded);
    if (known !== undefined) return known;
    const answer = ask(folded);
    answers.set(folded, answer);
    return answer;
  };
}

function groupByName(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.folded) ?? [];
    group.push(row);
    groups.set(row.folded, group);
  }
  return groups;
}
