import { layOutTree } from '../../../lineage/tree/lay-out-tree.ts';
import type { TreeLayout } from '../../../lineage/tree/tree-layout.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import type { StageSize } from './camera-view.ts';
import type { PictureItem } from './picture.ts';
import type { PictureColumn, Place, PlacedPicture } from './placed-picture.ts';

/** Rows at natural size, in px. */
const ROW = 31;
const FOLD_ROW = 23;
const GROUP_GAP = { least: 0, most: 9 } as const;
/** Rows never come closer than this: then the picture grows beyond the stage instead. */
const LEAST_ROW = 28;
const MOST_STRETCH = 1.15;

const HEAD = 34;
const FOOT = 14;
const LEFT = 34;
const RIGHT = 10;
const FIRST_WIDTH = 160;
const COLUMN_GAP = 50;
/** The ways up leave room for this many levels below. */
const LEVELS_IN_SIGHT = 3;
const COLUMN_WIDTH = { min: 165, max: 300 } as const;

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
  const columns = placeColumns(
    1 + Math.max(0, ...items.map((item) => item.column)),
    items[0]?.kind === 'node' && items[0].role === 'focus',
    stage.width,
  );
  const below = items.filter(isBelow);
  const above = items.filter((item) => !isBelow(item));
  const room = stage.height - HEAD - FOOT;
  const stretch = toStretch(layoutHeight, room);
  const heights = new Map(below.map((item) => [item.key, item.rowY * stretch]));
  const focus = below[0];
  const focusY = (focus && heights.get(focus.key)) ?? 0;
  placeAbove(above, focus?.parentKey ?? null, focusY, heights);

  const reach = (sign: 1 | -1): readonly number[] =>
    items.map((item) => (heights.get(item.key) ?? 0) + (sign * (item.kind === 'node' ? ROW : FOLD_ROW)) / 2);
  const top = Math.min(...reach(-1));
  const bottom = Math.max(...reach(1));
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

/** Fills the stage where rows may keep their size, more or less; what cannot fit is drawn at natural size. */
function toStretch(height: number, room: number): number {
  const stretch = Math.min(MOST_STRETCH, room / Math.max(1, height));
  return stretch < LEAST_ROW / ROW ? 1 : stretch;
}

/** Lays out the tree below the focus; where it is too high for the stage, the gaps between groups give way first. */
export function layOutRows(document: TreeDocument, stageHeight: number): TreeLayout {
  const options = { rowHeight: ROW, foldHeight: FOLD_ROW, groupGap: GROUP_GAP.most, columnWidth: 1 };
  const wide = layOutTree(document, options);
  const room = stageHeight - HEAD - FOOT;
  const excess = wide.height - room;
  const gaps = document.root.children.length - (document.root.fold ? 0 : 1);
  if (excess <= 0 || gaps <= 0) return wide;
  return layOutTree(document, {
    ...options,
    groupGap: Math.max(GROUP_GAP.least, GROUP_GAP.most - excess / gaps),
  });
}

/** The focus and everything that descends from it. */
const isBelow = (item: PictureItem): boolean =>
  item.kind === 'fold' || (item.kind === 'node' && (item.role === 'focus' || item.role === 'descendant'));

/** Columns for the ways up: what the levels below leave of those that fit side by side, at least one. */
export function countAncestorColumns(levelCount: number, width: number): number {
  const columns = Math.floor((width - LEFT - RIGHT + COLUMN_GAP) / (COLUMN_WIDTH.min + COLUMN_GAP));
  return Math.max(1, columns - 1 - Math.min(levelCount, LEVELS_IN_SIGHT));
}

/** A root alone in the first column needs little room; all other columns share the rest. */
function placeColumns(count: number, isFocusFirst: boolean, width: number): readonly PictureColumn[] {
  const narrow = isFocusFirst && count > 1 ? 1 : 0;
  const shared = count - narrow;
  const room = width - LEFT - RIGHT - narrow * FIRST_WIDTH - COLUMN_GAP * (count - 1);
  const columnWidth = Math.min(COLUMN_WIDTH.max, Math.max(COLUMN_WIDTH.min, room / Math.max(1, shared)));
  let x = LEFT;
  return Array.from({ length: count }, (_, i) => {
    const column = { x, width: i < narrow ? FIRST_WIDTH : columnWidth };
    x += column.width + COLUMN_GAP;
    return column;
  });
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
