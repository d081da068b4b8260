import { idAt } from '../../../../lineage/index/id-column.ts';
import { findShortestPath } from '../../../../lineage/walks/find-shortest-paths.ts';
import { choosePairs } from '../choose-models.ts';
import { findModel } from '../find-model.ts';
import { toQuestion } from '../question.ts';

export const shortestPath = toQuestion({
  name: 'shortest-path',
  operators: ['ShortestPath', 'ShortestPath'],
  asked: (index) => choosePairs(index).map(([from, to]) => ({ from, to })),
  example: { from: 'example-merges-23/Rowan-8b-merge', to: 'meta-llama/Llama-3.1-8B' },
  answer(index, { from, to }) {
    const path = findShortestPath(index, findModel(index, from), findModel(index, to));
    if (path === null) return [];
    return [{ path: path.map((ordinal) => idAt(index.nodes.ids, ordinal)), length: path.length - 1 }];
  },
});
