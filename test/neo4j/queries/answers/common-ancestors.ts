import { idAt } from '../../../../lineage/index/id-column.ts';
import { findCommonAncestors } from '../../../../lineage/walks/find-common-ancestors.ts';
import { choosePairs } from '../choose-models.ts';
import { compareRows } from '../compare-rows.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

export const commonAncestors = toQuestion({
  name: 'common-ancestors',
  operators: [BREADTH_FIRST, BREADTH_FIRST],
  asked: (index) => choosePairs(index).map(([a, b]) => ({ a, b })),
  example: { a: 'example-merges-23/Rowan-8b-merge', b: 'demo-user-1560/llama-3.1-8b-instruct-spanish-ft' },
  answer: (index, { a, b }) =>
    findCommonAncestors(index, findModel(index, a), findModel(index, b))
      .map(({ ordinal, distanceA, distanceB }) => ({
        row: { id: idAt(index.nodes.ids, ordinal), distanceA, distanceB },
        sum: distanceA + distanceB,
        longer: Math.max(distanceA, distanceB),
        id: idAt(index.nodes.ids, ordinal),
      }))
      .toSorted(compareRows('sum', 'longer', 'id'))
      .map(({ row }) => row),
});
