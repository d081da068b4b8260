import { foldId } from '../../schema/model-id.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { toNumber } from './cells.ts';
import { readModelsByKey } from './read-models.ts';
import type { Transaction } from './server.ts';

/** The text is a parameter, so nothing in it is taken for a pattern; the text indexes find any part of an id. */
const MATCHES = `
  CALL () {
    MATCH (m:Model) WHERE m.idLower CONTAINS $text RETURN m, m.idLower AS folded
    UNION ALL
    MATCH (m:Model) WHERE m.goneIdLower CONTAINS $text RETURN m, m.goneIdLower AS folded
  }
  WITH m, CASE WHEN folded = $text THEN 0 WHEN folded ENDS WITH $name AND
    size(split(folded, '/')) = 2 AND split(folded, '/')[1] = $text THEN 1 ELSE 2 END AS rank
  ORDER BY rank, coalesce(m.downloads30d, -1) DESC, m.id, m.key LIMIT toInteger($limit)
  RETURN m.key`;

/** By a part of the id, see the port. O(models with that part). */
export async function searchModels(
  transaction: Transaction,
  text: string,
  limit: number,
): Promise<readonly StoredModel[]> {
  const folded = foldId(text.trim());
  if (folded === '') return [];
  const keys = await transaction.run(MATCHES, { text: folded, name: `/${folded}`, limit });
  return readModelsByKey(transaction, keys.map(toNumber));
}
