import type { Derivation } from '../../../schema/derivation.ts';
import { toNumber } from '../cells.ts';
import { inBatches } from '../in-batches.ts';
import { readDerivationsAfter } from '../read-derivations.ts';
import { scan } from '../scan.ts';
import type { Sent } from '../server.ts';
import type { Writer } from '../writer.ts';
import { pairByKey } from './pair-by-key.ts';

/** All parents that a child is to have, and whether it has others now. */
interface Change {
  readonly childKey: number;
  readonly parents: readonly Derivation[];
  readonly isKnown: boolean;
}

/**
 * Replaces the whole set of parents of every child where it differs. One writer and one child after another in the
 * order of keys: two writers would wait for each other at popular parents. `derivations` by child, then position.
 */
export async function writeDerivations(writer: Writer, derivations: readonly Derivation[]): Promise<void> {
  const changes: Change[] = [];
  const stored = scan(writer.server, readDerivationsAfter, ({ childKey }) => childKey);
  const pairs = pairByKey(stored, derivations, ({ childKey }) => childKey);
  for await (const [childKey, before, parents] of pairs) {
    if (!isSame(before, parents)) changes.push({ childKey, parents, isKnown: before.length > 0 });
  }
  await inBatches(changes, (batch) =>
    writer.step(async (transaction) => {
      const known = batch.flatMap(({ childKey, isKnown }) => (isKnown ? [childKey] : []));
      if (known.length > 0) await transaction.run(REMOVE, { keys: known });
      const rows = batch.flatMap(({ parents }) => parents.map(toRow));
      const [count] = rows.length === 0 ? [0] : await transaction.run(CREATE, { rows });
      if (toNumber(count) !== rows.length) {
        throw new TypeError(`${rows.length - toNumber(count)} derivations name models that are not there.`);
      }
      return { result: undefined };
    }),
  );
}

const REMOVE = `
  UNWIND $keys AS key MATCH (:Model {key: toInteger(key)})-[e:DERIVED_FROM]->() DELETE e`;

const CREATE = `
  UNWIND $rows AS r MATCH (c:Model {key: toInteger(r[0])}) MATCH (p:Model {key: toInteger(r[1])})
  CREATE (c)-[:DERIVED_FROM {
    position: toInteger(r[2]), relation: r[3], evidence: r[4], declaredRelation: r[5]
  }]->(p)
  RETURN count(*)`;

const toRow = (each: Derivation): readonly Sent[] => [
  each.childKey,
  each.parentKey,
  each.position,
  each.relation,
  each.evidence,
  each.declaredRelation,
];

const isSame = (a: readonly Derivation[], b: readonly Derivation[]): boolean =>
  a.length === b.length &&
  a.every((each, at) => {
    const other = b[at];
    return other !== undefined && toRow(each).every((cell, place) => cell === toRow(other)[place]);
  });
