import type { Measures } from '../../schema/derived-graph.ts';
import type { Derivation } from '../../schema/derivation.ts';
import { EVIDENCE } from '../../schema/evidence.ts';
import { RELATIONS } from '../../schema/relation.ts';
import type { Direction } from '../port.ts';
import { toList, toNumber, toWord, toWordOrNull } from './cells.ts';
import { MEASURES_CELLS, toMeasures } from './measures-properties.ts';
import type { Transaction } from './server.ts';

const CELLS = '[c.key, p.key, e.position, e.relation, e.evidence, e.declaredRelation]';

const NEIGHBORS = {
  parents: `
    UNWIND $keys AS key MATCH (c:Model {key: toInteger(key)})-[e:DERIVED_FROM]->(p:Model)
    RETURN ${CELLS} ORDER BY c.key, e.position`,
  children: `
    UNWIND $keys AS key MATCH (p:Model {key: toInteger(key)})<-[e:DERIVED_FROM]-(c:Model)
    RETURN ${CELLS} ORDER BY p.key, c.key`,
} as const satisfies Record<Direction, string>;

export async function readNeighbors(
  transaction: Transaction,
  keys: readonly number[],
  direction: Direction,
): Promise<readonly Derivation[]> {
  if (keys.length === 0) return [];
  return (await transaction.run(NEIGHBORS[direction], { keys: [...new Set(keys)] })).map(toDerivation);
}

/** All derivations of the next children that have some, so that a chunk never cuts a child's list. */
const AFTER_CHILD = `
  MATCH (c:Model) WHERE c.key > toInteger($after) AND EXISTS { (c)-[:DERIVED_FROM]->() }
  WITH c ORDER BY c.key LIMIT toInteger($limit)
  MATCH (c)-[e:DERIVED_FROM]->(p:Model) RETURN ${CELLS} ORDER BY c.key, e.position`;

export const readDerivationsAfter = async (
  transaction: Transaction,
  after: number,
  limit: number,
): Promise<readonly Derivation[]> => (await transaction.run(AFTER_CHILD, { after, limit })).map(toDerivation);

function toDerivation(row: unknown): Derivation {
  const cells = toList(row);
  return {
    childKey: toNumber(cells[0]),
    parentKey: toNumber(cells[1]),
    position: toNumber(cells[2]),
    relation: toWord(RELATIONS, cells[3]),
    evidence: toWord(EVIDENCE, cells[4]),
    declaredRelation: toWordOrNull(RELATIONS, cells[5]),
  };
}

/** In the order asked. */
export async function readMeasures(
  transaction: Transaction,
  keys: readonly number[],
): Promise<readonly Measures[]> {
  if (keys.length === 0) return [];
  const answer = await transaction.run(
    `UNWIND $keys AS key MATCH (m:Model {key: toInteger(key)}) WHERE m.generation IS NOT NULL
     RETURN ${MEASURES_CELLS}`,
    { keys: [...new Set(keys)] },
  );
  const byKey = new Map(answer.map(toMeasures).map((measures) => [measures.key, measures]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** Of the next nodes that have some, in ascending order of their keys. */
export const readMeasuresAfter = async (
  transaction: Transaction,
  after: number,
  limit: number,
): Promise<readonly Measures[]> =>
  (
    await transaction.run(
      `MATCH (m:Model) WHERE m.key > toInteger($after) AND m.generation IS NOT NULL
       WITH m ORDER BY m.key LIMIT toInteger($limit) RETURN ${MEASURES_CELLS}`,
      { after, limit },
    )
  ).map(toMeasures);
