import type { CoverageDocument } from '../../../schema/wire/status-document.ts';
import { formatShare } from '../format/format-share.ts';

/** Whether the Hub states fewer than half of the relations. */
export const hasGuessedRelations = ({ derivations, derivationsWithRelation }: CoverageDocument): boolean =>
  derivations > 0 && derivationsWithRelation / derivations < 0.5;

/** What weakens a screen about lineage: guessed relations first, else how many models name no parent. */
export function formatLineageWeakness(coverage: CoverageDocument): string {
  const { derivationsWithRelation, models, modelsWithParent } = coverage;
  if (hasGuessedRelations(coverage)) {
    const share = derivationsWithRelation === 0 ? 'All' : 'Most';
    return `${share} relations are guesses from library, tags and name`;
  }
  return `Declared lineage only: ${formatShare(models - modelsWithParent, models)} of models name no parent`;
}
