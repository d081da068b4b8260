import { toRelationCode } from '../../schema/relation.ts';
import { NO_GUESS } from '../index/lineage-index.ts';
import type { LineageIndex } from '../index/lineage-index.ts';

const UNSPECIFIED = toRelationCode('unspecified');

/**
 * Code of the relation that an edge is counted and drawn with: what the Hub reports,
 * else our guess for its child, else `unspecified`. Never for a license verdict.
 */
export function toDrawnRelation(index: LineageIndex, edge: number, child: number): number {
  const reported = index.parents.relation[edge] ?? UNSPECIFIED;
  return reported === UNSPECIFIED ? toGuess(index, child) : reported;
}

/** Code of our guess for a node; `unspecified` where there is none. */
export function toGuess(index: LineageIndex, ordinal: number): number {
  const guess = index.nodes.inferredRelation[ordinal] ?? NO_GUESS;
  return guess === NO_GUESS ? UNSPECIFIED : guess;
}
