import { FINDING_PROPERTIES, MODEL_PROPERTIES } from './model-properties.ts';
import { MEASURES_PROPERTIES } from './measures-properties.ts';
import type { Transaction } from './server.ts';

const OTHER_PROPERTIES =
  'summary restoring token pid host beatAt fencedAt step alias source seen name outcome target ' +
  'targetHubId days alsoSeenBy fingerprint date isComplete checkpoint models rejected private gone ' +
  'notCompleteBecause rejections kind other proof';

/**
 * Makes the names of labels, relationships and properties known to the database: it warns of names in queries that
 * it has never seen. The node goes in the transaction that made it; the names stay.
 */
export async function createTokens(transaction: Transaction): Promise<void> {
  const names = [
    ...[...MODEL_PROPERTIES, ...FINDING_PROPERTIES, ...MEASURES_PROPERTIES].map(({ name }) => name),
    ...OTHER_PROPERTIES.split(' '),
  ];
  const sets = [...new Set(names)].map((name) => `t.${name} = false`);
  await transaction.run(`CREATE (t:Live:Gone:Stub) SET ${sets.join(', ')} DELETE t`);
  await transaction.run(
    `CREATE (t:Live)-[e:DERIVED_FROM {position: 0, relation: '', evidence: '', declaredRelation: ''}]->(t) DELETE e, t`,
  );
}
