import type { PictureAction } from './picture-action.ts';
import type { PictureItem } from './picture.ts';

/** What the main gesture on a line does: a model is selected, a fold opens. */
export function toMainAction(item: PictureItem): PictureAction {
  switch (item.kind) {
    case 'node':
      return { kind: 'select', key: item.key };
    case 'fold':
      return toMore(item.parentKey, item.shownCount, item.fold.childCount);
    case 'parents':
      return { kind: 'more-parents' };
    default:
      return item satisfies never;
  }
}

/** What Enter does: goes to the model; a fold opens. */
export const toEnterAction = (item: PictureItem): PictureAction =>
  item.kind === 'node' ? { kind: 'focus', key: item.key } : toMainAction(item);

/** Fold or unfold; `wish` names the direction. `null` where there is nothing to do. */
export function toFoldAction(item: PictureItem, wish: 'open' | 'close' | 'either'): PictureAction | null {
  if (item.kind !== 'node') return wish === 'close' ? null : toMainAction(item);
  if (item.isOpen === null || item.role !== 'descendant') return null;
  const kind = item.isOpen ? 'close' : 'open';
  return wish === 'either' || wish === kind ? { kind, key: item.key } : null;
}

const toMore = (key: string, shownCount: number, childCount: number): PictureAction => ({
  kind: 'more',
  key,
  shownCount,
  childCount,
});
