import { foldId } from '../../schema/model-id.ts';
import { toName } from '../../schema/model.ts';
import type { Row } from '../observe/row.ts';

/** Rows whose id contains the text, ignoring case: exact id, exact name, most downloads, then by id. */
export function searchRows(rows: readonly Row[], text: string, limit: number): readonly Row[] {
  const folded = foldId(text.trim());
  if (folded === '') return [];
  const rank = ({ id }: Row): number => (foldId(id) === folded ? 0 : foldId(toName(id)) === folded ? 1 : 2);
  return rows
    .filter(({ id }) => foldId(id).includes(folded))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.downloads30d ?? -1) - (a.downloads30d ?? -1) ||
        compareText(a.id, b.id) ||
        a.key - b.key,
    )
    .slice(0, limit);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
