import type { StoredReference } from '../../schema/stored-rows.ts';
import type { Connection } from './connection.ts';
import { readJsonRows } from './json-rows.ts';
import { REFERENCE_COLUMNS, toStoredReference } from './reference-columns.ts';

/** All references of the next children that have some, so that a chunk never cuts a child's list. */
const AFTER_CHILD = `
  SELECT json_group_array(json_array(${REFERENCE_COLUMNS.join(', ')})) FROM
    (SELECT * FROM refs WHERE child > ? AND child <= (
       SELECT max(child) FROM (SELECT child FROM refs WHERE child > ? ORDER BY child LIMIT ?))
     ORDER BY child, source, position)`;

export const readReferencesAfter = (
  connection: Connection,
  child: number,
  limit: number,
): readonly StoredReference[] =>
  readJsonRows(connection.prepare(AFTER_CHILD), [child, child, limit]).map(toStoredReference);
