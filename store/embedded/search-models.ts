import { foldId } from '../../schema/model-id.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { toNumber } from './cells.ts';
import type { Connection } from './connection.ts';
import { readModelsByKey } from './read-models.ts';

const MATCHES = `
  WITH named AS (SELECT key, id, lower(id) AS folded, downloads_30d FROM models)
  SELECT key FROM named WHERE instr(folded, ?) > 0
  ORDER BY folded <> ?, substr(folded, instr(folded, '/') + 1) <> ?, downloads_30d DESC, id, key
  LIMIT ?`;

/** Looks through all ids: O(models), a fraction of a second for a million. Searching while typing is the index's work. */
export function searchModels(connection: Connection, text: string, limit: number): readonly StoredModel[] {
  const folded = foldId(text.trim());
  if (folded === '') return [];
  const rows = connection.prepare(MATCHES).all([folded, folded, folded, limit]);
  return readModelsByKey(
    connection,
    rows.map(([key]) => toNumber(key)),
  );
}
