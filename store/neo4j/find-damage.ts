import { toNumber } from './cells.ts';
import type { Transaction } from './server.ts';

/** What must be none in a sound store: a sentence and the query that counts it. Others may have changed the graph. */
const RULES: readonly (readonly [what: string, cypher: string])[] = [
  [
    'models whose label is not that of their state',
    `MATCH (m:Model) WHERE NOT (
       (m.state = 'live' AND m:Live AND NOT m:Gone AND NOT m:Stub)
       OR (m.state = 'gone' AND m:Gone AND NOT m:Live AND NOT m:Stub)
       OR (m.state = 'stub' AND m:Stub AND NOT m:Live AND NOT m:Gone))
     RETURN count(m)`,
  ],
  [
    'models that cannot be found by their id',
    `MATCH (m:Model)
     WHERE coalesce(CASE WHEN m.state = 'gone' THEN m.goneIdLower ELSE m.idLower END, '') <> toLower(m.id)
     RETURN count(m)`,
  ],
  ['models without a key', 'MATCH (m:Model) WHERE m.key IS NULL RETURN count(m)'],
  [
    'models that nobody saw',
    `MATCH (m:Model) WHERE m.state <> 'stub' AND NOT EXISTS { (d:FactDates) WHERE d.code = m.factDates }
     RETURN count(m)`,
  ],
  [
    'derivations without both ends',
    `MATCH (c)-[:DERIVED_FROM]->(p) WHERE NOT (c:Model AND p:Model) RETURN count(*)`,
  ],
];

/** Reads all nodes. Each sentence names one kind of damage; none: the store is sound. */
export async function findDamage(transaction: Transaction): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [what, cypher] of RULES) {
    const count = toNumber((await transaction.run(cypher))[0]);
    if (count > 0) broken.push(`${count} ${what}`);
  }
  return broken;
}
