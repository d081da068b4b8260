import type { StageSize } from './camera-view.ts';
import type { PictureItem } from './picture.ts';
import type { PictureColumn, Place, PlacedPicture } from './placed-picture.ts';

/** Rows at natural size, in px. */
const ROW = 31;
/** For the layout of the tree below the focus; columns are shared out here. */
export const ROWS = { rowHeight: ROW, foldHeight: 23, groupGap: 9, columnWidth: 1 } as const;
/** Rows never come closer than this: then the picture grows beyond the stage instead. */
const LEAST_ROW = 27;
const MOST_STRETCH = 1.25;

const HEAD = 34;
const FOOT = 14;
const LEFT = 34;
const FIRST_WIDTH = 160;
const COLUMN_GAP = 50;
const COLUMN_WIDTH = { min: 200, max: 300 } as const;

/**
 * Gives every line of the picture its place: columns share the stage's width; rows come from the layout of the tree
 * (`layoutHeight` high), stretched a little to fill the stage or pressed a little to fit it; parents of the focus
 * stand around its height. O(lines).
 */
export function placePicture(
  items: readonly PictureItem[],
  layoutHeight: number,
  stage: StageSize,
): PlacedPicture {
  const columns = placeColumns(1 + Math.max(0, ...items.map((item) => item.column)), stage.width);
  const below = items.filter(isBelow);
  const above = items.filter((item) => !isBelow(item));
  const room = stage.height - HEAD - FOOT;
  const stretch = Math.min(MOST_STRETCH, Math.max(LEAST_ROW / ROW, room / Math.max(1, layoutHeight)));
  const heights = new Map(below.map((item) => [item.key, item.rowY * stretch]));
  const focus = below[0];
  const focusY = (focus && heights.get(focus.key)) ?? 0;
  placeAbove(above, focus?.parentKey ?? null, focusY, heights);

  const all = [...heights.values()];
  const top = Math.min(...all) - ROW / 2;
  const bottom = Math.max(...all) + ROW / 2;
  const shift = HEAD - top + Math.max(0, (room - (bottom - top)) / 2);
  const places = new Map<string, Place>();
  for (const item of items) {
    const y = heights.get(item.key);
    if (y !== undefined) places.set(item.key, { x: columns[item.column]?.x ?? LEFT, y: y + shift });
  }
  const lastColumn = columns.at(-1);
  return {
    items,
    places,
    columns,
    width: Math.max(stage.width, lastColumn ? lastColumn.x + lastColumn.width : 0),
    height: Math.max(stage.height, HEAD + (bottom - top) + FOOT),
    rowGap: ROW * stretch,
  };
}

/** The focus and everything that descends from it. */
const isBelow = (item: PictureItem): boolean =>
  item.kind === 'fold' || (item.kind === 'node' && (item.role === 'focus' || item.role === 'descendant'));

function placeColumns(count: number, width: number): readonly PictureColumn[] {
  const others = Math.max(1, count - 1);
  const share = (width - LEFT - FIRST_WIDTH - COLUMN_GAP * others - 10) / others;
  const columnWidth = Math.min(COLUMN_WIDTH.max, Math.max(COLUMN_WIDTH.min, share));
  const first = count === 1 ? COLUMN_WIDTH.max : FIRST_WIDTH;
  return Array.from({ length: count }, (_, i) =>
    i === 0
      ? { x: LEFT, width: first }
      : { x: LEFT + first + COLUMN_GAP + (i - 1) * (columnWidth + COLUMN_GAP), width: columnWidth },
  );
}

/** Stacks the parents of the focus around its height; the way further up stays level with the primary parent. */
function placeAbove(
  above: readonly PictureItem[],
  primaryKey: string | null,
  focusY: number,
  heights: Map<string, number>,
): void {
  const isAncestor = (item: PictureItem): boolean => item.kind === 'node' && item.role === 'ancestor';
  const coParents = above.filter((item) => !isAncestor(item));
  const stack =
    primaryKey === null
      ? coParents.map((item) => item.key)
      : [primaryKey, ...coParents.map((item) => item.key)];
  stack.forEach((key, i) => heights.set(key, focusY + (i - (stack.length - 1) / 2) * ROW));
  const primaryY = heights.get(primaryKey ?? '') ?? focusY;
  for (const item of above) if (isAncestor(item)) heights.set(item.key, primaryY);
}
