import { toEvidenceCode } from '../../schema/evidence.ts';
import type { CompareDefinition } from '../../schema/wire/report-documents.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { LIVE } from './count-derivations.ts';
import { findFamilyBit } from './find-family-bit.ts';
import { listPublished } from './list-published.ts';
import { walkDerivatives } from './walk-derivatives.ts';

/**
 * Derivatives of several families taken as one, each model once: live models that none of their owners
 * published and that derive from a model that one of them did, be that one live or gone.
 * `direct` counts those one edge away. Without merges, models with two or more parents are left out,
 * but not what derives from them. `hub` evidence knows no edge but the Hub's own links and tags, neither on the
 * way nor when it counts parents.
 */
export function countDerivatives(
  index: LineageIndex,
  familyKeys: readonly string[],
  definition: CompareDefinition,
): number {
  const { nodes, parents } = index;
  const mask = familyKeys.reduce((bits, key) => bits | (1 << findFamilyBit(index, key)), 0);
  const weakest = toEvidenceCode(definition.evidence === 'hub' ? 'tag' : 'inferred');
  const hasSeveralParents = (ordinal: number): boolean => {
    let count = 0;
    for (let edge = parents.offsets[ordinal] ?? 0; edge < (parents.offsets[ordinal + 1] ?? 0); edge++) {
      if ((parents.evidence[edge] ?? 0) <= weakest) count++;
    }
    return count > 1;
  };
  let derivatives = 0;
  walkDerivatives(index, listPublished(index, mask), weakest, (ordinal, distance) => {
    if (nodes.state[ordinal] !== LIVE) return;
    if (definition.depth === 'direct' && distance > 1) return;
    if (definition.merges || !hasSeveralParents(ordinal)) derivatives++;
  });
  return derivatives;
}
