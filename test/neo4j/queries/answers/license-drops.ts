import type { LineageIndex } from '../../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../../lineage/rows/to-model-row.ts';
import { walkAncestors } from '../../../../lineage/walks/walk-ancestors.ts';
import { toRelation } from '../../../../schema/relation.ts';
import { chooseIds } from '../choose-models.ts';
import { compareRows } from '../compare-rows.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';
import type { Row } from '../question.ts';

export const licenseDrops = toQuestion({
  name: 'license-drops',
  operators: [BREADTH_FIRST],
  asked: (index) => chooseIds(index).map((id) => ({ id })),
  example: { id: 'example-merges-10/Maple-Amber-8b' },
  answer(index, { id }) {
    const start = findModel(index, id);
    const { ordinals, distances } = walkAncestors(index, start);
    const drops = Array.from(ordinals, (child, nth) => listDrops(index, child, distances[nth] ?? 0));
    return [...listDrops(index, start, 0), ...drops.flat()].toSorted(
      compareRows('distance', 'child', 'parent'),
    );
  },
});

function listDrops(index: LineageIndex, child: number, distance: number): readonly Row[] {
  const { offsets, targets, relation } = index.parents;
  const { id, license } = toModelRow(index, child);
  const rows: Row[] = [];
  for (let edge = offsets[child] ?? 0; edge < (offsets[child + 1] ?? 0); edge++) {
    const parent = toModelRow(index, targets[edge] ?? 0);
    if (license.length !== 1 || parent.license.length !== 1 || license[0] === parent.license[0]) continue;
    rows.push({
      distance,
      child: id,
      childLicense: license[0],
      parent: parent.id,
      parentLicense: parent.license[0],
      relation: toRelation(relation[edge] ?? 0),
    });
  }
  return rows;
}
