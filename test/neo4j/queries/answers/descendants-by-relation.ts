import { idAt } from '../../../../lineage/index/id-column.ts';
import { walkDescendants } from '../../../../lineage/walks/walk-descendants.ts';
import { EVIDENCE } from '../../../../schema/evidence.ts';
import type { Evidence } from '../../../../schema/evidence.ts';
import { RELATIONS } from '../../../../schema/relation.ts';
import type { Relation } from '../../../../schema/relation.ts';
import { chooseIds } from '../choose-models.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

interface Asked {
  readonly id: string;
  readonly relations: readonly Relation[];
  readonly evidence: readonly Evidence[];
  readonly [name: string]: unknown;
}

const FILTERS: readonly Pick<Asked, 'relations' | 'evidence'>[] = [
  { relations: ['finetune'], evidence: EVIDENCE },
  { relations: RELATIONS, evidence: ['hub', 'tag'] },
  { relations: ['finetune', 'merge', 'unspecified'], evidence: ['hub'] },
  { relations: [], evidence: EVIDENCE },
];

export const descendantsByRelation = toQuestion<Asked>({
  name: 'descendants-by-relation',
  operators: [BREADTH_FIRST],
  asked: (index) => chooseIds(index).flatMap((id) => FILTERS.map((filter) => ({ id, ...filter }))),
  example: { id: 'Qwen/Qwen2.5-7B', relations: ['finetune'], evidence: ['hub'] },
  answer(index, { id, relations, evidence }) {
    const { ordinals, distances } = walkDescendants(index, findModel(index, id), {
      relations: new Set(relations),
      evidence: new Set(evidence),
    });
    return Array.from(ordinals, (ordinal, nth) => ({
      id: idAt(index.nodes.ids, ordinal),
      distance: distances[nth],
    }));
  },
});
