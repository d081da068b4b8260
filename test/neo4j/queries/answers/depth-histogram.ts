import { LIVE } from '../../../../lineage/reports/count-derivations.ts';
import { walkDescendants } from '../../../../lineage/walks/walk-descendants.ts';
import { chooseIds } from '../choose-models.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

export const depthHistogram = toQuestion({
  name: 'depth-histogram',
  operators: [BREADTH_FIRST],
  asked: (index) => chooseIds(index).map((id) => ({ id })),
  example: { id: 'Qwen/Qwen2.5-7B' },
  answer(index, { id }) {
    const { ordinals, distances } = walkDescendants(index, findModel(index, id));
    return [...new Set(distances)].map((distance) => {
      const here = ordinals.filter((_, nth) => distances[nth] === distance);
      const live = here.filter((ordinal) => index.nodes.state[ordinal] === LIVE);
      return { distance, descendants: here.length, live: live.length };
    });
  },
});
