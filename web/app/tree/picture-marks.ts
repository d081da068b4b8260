import type { Mark } from './create-stage.ts';
import { MARK_SHAPES } from './mark-shape.ts';
import { toMarkRadius } from './mark-radius.ts';
import type { Palette } from './palette.ts';
import type { PictureItem, PictureNode } from './picture.ts';
import type { Place } from './placed-picture.ts';

const ROOT_RADIUS = 11;
const FOLD_RADIUS = 9;
const FADED = '40';
const GONE = '80';

/** Among few and small models the largest dot stands for this many downloads, so that nothing looks popular. */
const LEAST_SCALE = 1000;

/** Downloads of the most downloaded model on stage; the scale of all dots. */
export const toLargestDownloads = (items: readonly PictureItem[]): number =>
  items.reduce(
    (most, item) => (item.kind === 'node' ? Math.max(most, item.row.downloads30d ?? 0) : most),
    LEAST_SCALE,
  );

/** Radius of the room that a line's mark takes, in pixels; folds have no mark but keep their distance. */
export function toItemRadius(item: PictureItem, largestDownloads: number): number {
  if (item.kind !== 'node') return FOLD_RADIUS;
  if (item.role === 'focus' && (item.relation === 'root' || item.row.isStub)) return ROOT_RADIUS;
  return toMarkRadius(item.row.downloads30d, largestDownloads);
}

/** What sigma draws for a model. */
export function toMark(
  item: PictureNode,
  place: Place,
  radius: number,
  look: { readonly palette: Palette; readonly isFaded: boolean },
): Mark {
  const color = item.relation === 'root' ? look.palette.text : look.palette.relations[item.relation];
  const alpha = look.isFaded ? FADED : item.row.state === 'gone' ? GONE : '';
  return { x: place.x, y: place.y, radius, shape: MARK_SHAPES[item.relation], color: color + alpha };
}
