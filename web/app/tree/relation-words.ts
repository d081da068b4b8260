import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { RELATION_MARKS, toShownRelation } from '../marks/relation-marks.ts';

/** How a model was made, in words: `Merge of 3, inferred`, `Fine-tune`, `Root`, `Not in this snapshot`. */
export function formatHow(row: ModelRow): string {
  if (row.isStub) return 'Not in this snapshot';
  const { kind, isGuess } = toShownRelation(row);
  const { title } = RELATION_MARKS[kind];
  const several = row.parentCount > 1 ? ` of ${row.parentCount}` : '';
  return `${title}${several}${isGuess ? ', inferred' : ''}`;
}
