import { computeDepth } from '../../../../lineage/reports/compute-depth.ts';
import { toQuestion } from '../question.ts';

export const depthOfAllModels = toQuestion({
  name: 'depth-of-all-models',
  asked: () => [{}],
  example: {},
  answer(index) {
    const { depthNull, ...measures } = computeDepth(index);
    return Object.entries(measures).flatMap(([measure, counts]) => {
      const rows = Object.entries(counts).map(([edges, models]) => ({
        measure,
        edges: Number(edges) as number | null,
        models,
      }));
      // Of what only a cycle leads to the generation is known.
      const isKnown = measure === 'generation' || depthNull === 0;
      return isKnown ? rows : [...rows, { measure, edges: null, models: depthNull }];
    });
  },
});
