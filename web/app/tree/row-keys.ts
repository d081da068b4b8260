import type { PictureAction } from './picture-action.ts';
import type { TreeRow } from './tree-rows.ts';

export type RowResult = { readonly moveTo: string } | { readonly action: PictureAction };

/** What a key does on a row of table or outline; `null` for keys that mean nothing there. As in a tree grid. */
export function toRowResult(rows: readonly TreeRow[], at: string, key: string): RowResult | null {
  const index = rows.findIndex((row) => row.key === at);
  const row = rows[index];
  if (!row) return null;
  const move = (target: TreeRow | undefined): RowResult | null => (target ? { moveTo: target.key } : null);
  switch (key) {
    case 'ArrowDown':
      return move(rows[index + 1]);
    case 'ArrowUp':
      return move(rows[index - 1]);
    case 'Home':
      return move(rows[0]);
    case 'End':
      return move(rows.at(-1));
    case 'ArrowRight':
      return isClosed(row) ? toFold(row, 'open') : move(rows.find((other) => other.parentKey === at));
    case 'ArrowLeft':
      return isOpenBelowRoot(row)
        ? toFold(row, 'close')
        : move(rows.find((other) => other.key === row.parentKey));
    case '+':
    case '=':
      return isClosed(row) || row.kind === 'fold' ? toFold(row, 'open') : null;
    case '-':
      return isOpenBelowRoot(row) ? toFold(row, 'close') : null;
    case 'Enter':
      return row.kind === 'node' ? { action: { kind: 'focus', key: at } } : toFold(row, 'open');
    case ' ':
      return row.kind === 'node' ? { action: { kind: 'select', key: at } } : toFold(row, 'open');
    case 't':
      return { action: { kind: 'table' } };
    default:
      return null;
  }
}

const isClosed = (row: TreeRow): boolean => row.kind === 'node' && row.isOpen === false;
const isOpenBelowRoot = (row: TreeRow): boolean =>
  row.kind === 'node' && row.isOpen === true && row.level > 1;

const toFold = (row: TreeRow, kind: 'open' | 'close'): { readonly action: PictureAction } => ({
  action:
    row.kind === 'node'
      ? { kind, key: row.key }
      : { kind: 'more', key: row.parentKey, shownCount: row.shownCount, childCount: row.fold.childCount },
});

/** What a press on a row of the outline does: folds open, the count folds and unfolds, all else selects or lets go. */
export function toRowAction(
  row: TreeRow,
  press: { readonly isToggle: boolean; readonly selectedKey: string | null },
): PictureAction {
  if (row.kind === 'fold') return toFold(row, 'open').action;
  if (press.isToggle && row.isOpen !== null && row.level > 1) {
    return { kind: row.isOpen ? 'close' : 'open', key: row.key };
  }
  return { kind: 'select', key: row.key === press.selectedKey ? null : row.key };
}
