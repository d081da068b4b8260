import { idAt } from '../../../../lineage/index/id-column.ts';
import { toModelRow } from '../../../../lineage/rows/to-model-row.ts';
import { compareRows } from '../compare-rows.ts';
import { toQuestion } from '../question.ts';

export const mergesAcrossFamilies = toQuestion({
  name: 'merges-across-families',
  asked: () => [{ limit: 10_000 }, { limit: 2 }],
  example: { limit: 3 },
  answer: (index, { limit }) => {
    const { nodes, families, parents } = index;
    return Array.from(nodes.state.keys(), (ordinal) => ({
      id: idAt(nodes.ids, ordinal),
      families: families.keys.filter((_, bit) => (((families.members[ordinal] ?? 0) >>> bit) & 1) === 1),
      parents: Array.from(
        parents.targets.subarray(parents.offsets[ordinal], parents.offsets[ordinal + 1]),
        (parent) => idAt(nodes.ids, parent),
      ),
      downloads30d: toModelRow(index, ordinal).downloads30d,
    }))
      .filter((row) => row.families.length > 1 && row.parents.length > 1)
      .toSorted(compareRows('-downloads30d', 'id'))
      .slice(0, limit);
  },
});
