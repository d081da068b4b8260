import type { RelationsReport } from '../../schema/wire/report-documents.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { countDerivations } from './count-derivations.ts';

/** `report relations`: derivations of live models by relation, by our guess, by evidence. */
export function computeRelations(index: LineageIndex): RelationsReport {
  const { byRelation, byInferredRelation, byEvidence } = countDerivations(index);
  return { byRelation, byInferredRelation, byEvidence };
}
