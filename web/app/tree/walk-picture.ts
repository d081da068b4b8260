import type { PictureItem } from './picture.ts';

export type Step = 'parent' | 'child' | 'previous' | 'next' | 'first' | 'last';

/** The keys that walk the picture; siblings stand below each other, children to the right. */
export const STEP_KEYS: ReadonlyMap<string, Step> = new Map([
  ['ArrowLeft', 'parent'],
  ['ArrowRight', 'child'],
  ['ArrowUp', 'previous'],
  ['ArrowDown', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/**
 * The line that a step from `key` leads to; `key` itself where there is nothing that way.
 * Down and up go to the next line of the same column, so that the eye's order and the key's order are one.
 */
export function walkPicture(items: readonly PictureItem[], key: string, step: Step): string {
  const at = items.findIndex((item) => item.key === key);
  const item = items[at];
  if (!item) return items[0]?.key ?? key;
  switch (step) {
    case 'parent':
      return item.parentKey ?? key;
    case 'child':
      return (
        items.find((other) => other.parentKey === key || (isCoParent(item) && isFocus(other)))?.key ?? key
      );
    case 'previous':
      return items.findLast((other, i) => i < at && other.column === item.column)?.key ?? key;
    case 'next':
      return items.find((other, i) => i > at && other.column === item.column)?.key ?? key;
    case 'first':
      return items[0]?.key ?? key;
    case 'last':
      return items.at(-1)?.key ?? key;
    default:
      return step satisfies never;
  }
}

const isCoParent = (item: PictureItem): boolean =>
  item.kind === 'parents' || (item.kind === 'node' && item.role === 'co-parent');

const isFocus = (item: PictureItem): boolean => item.kind === 'node' && item.role === 'focus';

/** Keys from a line up to the leftmost: `[c, b, a]`. Empty for an unknown line. */
export function toPathKeys(items: readonly PictureItem[], key: string | null): readonly string[] {
  const parents = new Map(items.map((item) => [item.key, item.parentKey]));
  const path: string[] = [];
  let at = key;
  while (at !== null && parents.has(at) && !path.includes(at)) {
    path.push(at);
    at = parents.get(at) ?? null;
  }
  return path;
}
