import type { Row } from '../observe/row.ts';
import type { Connection } from './connection.ts';
import { readJsonNumbers } from './json-rows.ts';
import { createKeyTable } from './key-table.ts';
import { IDENTITY_INDEXES, IS_BEARER, IS_GONE } from './schema.ts';

/** Keys of the rows of repositories; may name rows of others as well, so compare what they say. */
export interface KeyFinder {
  byHubIds(hubIds: readonly string[]): readonly number[];
  /** Live, stub and gone rows. */
  byNames(folded: readonly string[]): readonly number[];
  /** Takes note of a row that was committed. */
  add(row: Pick<Row, 'key' | 'folded' | 'hubId'>): void;
}

/** By the indexes in the file. */
export function createIndexFinder(connection: Connection): KeyFinder {
  const select = (condition: string): string =>
    `SELECT json_group_array(m.key) FROM json_each(?) j CROSS JOIN models m ON ${condition}`;
  const byName = 'm.id = j.value COLLATE NOCASE';
  return {
    byHubIds: (hubIds) => ask(connection, select('m.hub_id = j.value'), hubIds),
    byNames: (folded) => [
      ...ask(connection, select(`${byName} AND m.${IS_BEARER}`), folded),
      ...ask(connection, select(`${byName} AND m.${IS_GONE}`), folded),
    ],
    add: () => {},
  };
}

const ask = (connection: Connection, sql: string, texts: readonly string[]): readonly number[] =>
  texts.length === 0 ? [] : readJsonNumbers(connection.prepare(sql), [JSON.stringify(texts)]);

/** In memory, while a store is loaded for the first time and has no indexes yet. */
export function createTableFinder(): KeyFinder {
  const hubIds = createKeyTable();
  const names = createKeyTable();
  return {
    byHubIds(asked) {
      const keys: number[] = [];
      for (const hubId of asked) hubIds.collect(hubId, keys);
      return keys;
    },
    byNames(asked) {
      const keys: number[] = [];
      for (const folded of asked) names.collect(folded, keys);
      return keys;
    },
    add({ key, folded, hubId }) {
      if (hubId !== null) hubIds.add(hubId, key);
      names.add(folded, key);
    },
  };
}

/** For readers: by the indexes, or through all ids while a first load goes on without them. */
export function createReaderFinder(connection: Connection): Pick<KeyFinder, 'byNames'> {
  if (hasIdentityIndexes(connection)) return createIndexFinder(connection);
  const sql = `SELECT json_group_array(key) FROM models WHERE lower(id) IN (SELECT value FROM json_each(?))`;
  return { byNames: (folded) => ask(connection, sql, folded) };
}

export const hasIdentityIndexes = (connection: Connection): boolean =>
  connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'models_by_id'").first([]) !== null;

/** About 2 s a million models. */
export function buildIdentityIndexes(connection: Connection): void {
  connection.transaction(() => connection.exec(IDENTITY_INDEXES));
}
