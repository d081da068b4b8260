import { toEvidenceCode } from '../../schema/evidence.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { LIVE } from './count-derivations.ts';
import { walkDerivatives } from './walk-derivatives.ts';

/** Most edges from a live derivative of the family with this bit mask to its nearest published model; 0 without any. */
export function findMaxDistance(index: LineageIndex, mask: number): number {
  let most = 0;
  walkDerivatives(
    index,
    (ordinal) => ((index.families.published[ordinal] ?? 0) & mask) !== 0,
    toEvidenceCode('inferred'),
    (ordinal, distance) => {
      if (index.nodes.state[ordinal] === LIVE) most = distance;
    },
  );
  return most;
}
