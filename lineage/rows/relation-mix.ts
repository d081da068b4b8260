import { toRelation } from '../../schema/relation.ts';
import type { Relation } from '../../schema/relation.ts';
import type { RelationMix } from '../../schema/wire/tree-document.ts';

/** Counts by relation code as a record, in the order of `RELATIONS`, without those that do not occur. */
export function toRelationMix(counts: Uint32Array): RelationMix {
  const mix: Partial<Record<Relation, number>> = {};
  for (const [code, count] of counts.entries()) if (count > 0) mix[toRelation(code)] = count;
  return mix;
}
