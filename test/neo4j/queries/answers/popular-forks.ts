import { LIVE } from '../../../../lineage/reports/count-derivations.ts';
import { toModelRow } from '../../../../lineage/rows/to-model-row.ts';
import { walkDescendants } from '../../../../lineage/walks/walk-descendants.ts';
import type { Relation } from '../../../../schema/relation.ts';
import { chooseIds } from '../choose-models.ts';
import { compareRows } from '../compare-rows.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

interface Asked {
  readonly id: string;
  readonly hidden: readonly Relation[];
  readonly limit: number;
  readonly [name: string]: unknown;
}

export const popularForks = toQuestion<Asked>({
  name: 'popular-forks',
  operators: [BREADTH_FIRST],
  asked: (index) =>
    chooseIds(index).flatMap((id): readonly Asked[] => [
      { id, hidden: [], limit: 1_000 },
      { id, hidden: ['quantized', 'adapter'], limit: 4 },
    ]),
  example: { id: 'mistralai/Mistral-7B-v0.1', hidden: ['quantized'], limit: 5 },
  answer: (index, { id, hidden, limit }) =>
    Array.from(walkDescendants(index, findModel(index, id)).ordinals)
      .filter((ordinal) => index.nodes.state[ordinal] === LIVE)
      .map((ordinal) => toModelRow(index, ordinal))
      .filter(({ relation }) => relation !== null && !hidden.includes(relation))
      .map(({ id: fork, relation, downloads30d, likes, descendantCount }) => ({
        id: fork,
        relation,
        downloads30d,
        likes,
        descendantCount,
      }))
      .toSorted(compareRows('-downloads30d', 'id'))
      .slice(0, limit),
});
