import { toModelRow } from '../../../../lineage/rows/to-model-row.ts';
import { walkAncestors } from '../../../../lineage/walks/walk-ancestors.ts';
import { chooseIds } from '../choose-models.ts';
import { findModel, toLicense } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

export const ancestors = toQuestion({
  name: 'ancestors',
  operators: [BREADTH_FIRST],
  asked: (index) => chooseIds(index).map((id) => ({ id })),
  example: { id: 'example-merges-23/Rowan-8b-merge' },
  answer(index, { id }) {
    const { ordinals, distances } = walkAncestors(index, findModel(index, id));
    return Array.from(ordinals, (ordinal, nth) => {
      const { id: ancestor, state } = toModelRow(index, ordinal);
      return { id: ancestor, distance: distances[nth], state, license: toLicense(index, ordinal) };
    });
  },
});
