import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { toName } from '../../../schema/model.ts';

/** The obvious search: `includes` on every id, then a sort by group and importance. Aliases left out. */
export function searchSlowly(index: LineageIndex, text: string): readonly number[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  const groupOf = (id: string): number => {
    if (words.length === 1 && id === first) return 0;
    if (words.length === 1 && toName(id) === first) return 1;
    return toName(id).startsWith(first) ? 2 : 3;
  };
  return Array.from({ length: index.nodes.count }, (_, ordinal) => ({
    ordinal,
    row: toModelRow(index, ordinal),
  }))
    .map(({ ordinal, row }) => ({ ordinal, row, id: row.id.toLowerCase() }))
    .filter(({ id }) => words.length > 0 && words.every((word) => id.includes(word)))
    .toSorted(
      (left, right) =>
        groupOf(left.id) - groupOf(right.id) ||
        right.row.descendantCount - left.row.descendantCount ||
        (right.row.downloads30d ?? 0) - (left.row.downloads30d ?? 0) ||
        (left.row.id < right.row.id ? -1 : 1),
    )
    .map(({ ordinal }) => ordinal);
}
