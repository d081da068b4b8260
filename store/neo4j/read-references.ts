import type { StoredReference } from '../../schema/stored-rows.ts';
import { toList, toNumber } from './cells.ts';
import { toReferences } from './references-text.ts';
import type { Transaction } from './server.ts';

/** All references of the next children that have some, so that a chunk never cuts a child's list. */
const AFTER_CHILD = `
  MATCH (m:Model) WHERE m.key > toInteger($after) AND m.references IS NOT NULL
  WITH m ORDER BY m.key LIMIT toInteger($limit) RETURN [m.key, m.references]`;

export async function readReferencesAfter(
  transaction: Transaction,
  after: number,
  limit: number,
): Promise<readonly StoredReference[]> {
  const answer = await transaction.run(AFTER_CHILD, { after, limit });
  return answer.flatMap((row) => {
    const [key, references] = toList(row);
    const childKey = toNumber(key);
    return toReferences(references).map((reference) => ({ childKey, ...reference }));
  });
}
