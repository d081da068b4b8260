import { toModelRow } from '../../../../lineage/rows/to-model-row.ts';
import { walkDescendants } from '../../../../lineage/walks/walk-descendants.ts';
import { chooseIds } from '../choose-models.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

export const descendants = toQuestion({
  name: 'descendants',
  operators: [BREADTH_FIRST],
  asked: (index) => chooseIds(index).map((id) => ({ id })),
  example: { id: 'Qwen/Qwen2.5-Coder-7B' },
  answer(index, { id }) {
    const { ordinals, distances } = walkDescendants(index, findModel(index, id));
    return Array.from(ordinals, (ordinal, nth) => {
      const { id: descendant, state } = toModelRow(index, ordinal);
      return { id: descendant, distance: distances[nth], state };
    });
  },
});
