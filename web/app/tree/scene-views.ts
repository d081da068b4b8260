import type { CameraView, StageSize } from './camera-view.ts';
import type { Place, PlacedPicture } from './placed-picture.ts';

/** Where a mark must stand so that it and its label are well in sight, in px from the stage's edges. */
const EDGE = { left: 24, right: 240, top: 56, bottom: 40 } as const;

/** As laid out, from its top left corner; further down where its focus would be out of sight. */
export function toHomeView(picture: PlacedPicture, size: StageSize): CameraView {
  const focus = picture.items.find((item) => item.kind === 'node' && item.role === 'focus');
  const place = focus && picture.places.get(focus.key);
  if (!place || place.y < size.height - EDGE.bottom) return { scale: 1, x: 0, y: 0 };
  const y = Math.max(size.height - picture.height, size.height / 2 - place.y);
  return { scale: 1, x: 0, y: Math.min(0, y) };
}

/** The nearest view in which a place and its label are in sight. */
export function toRevealed(view: CameraView, place: Place, size: StageSize): CameraView {
  const x = place.x * view.scale + view.x;
  const y = place.y * view.scale + view.y;
  return {
    scale: view.scale,
    x: view.x + toNearest(x, EDGE.left, size.width - EDGE.right) - x,
    y: view.y + toNearest(y, EDGE.top, size.height - EDGE.bottom) - y,
  };
}

/** The value within the bounds that is nearest; the lower bound where they cross. */
const toNearest = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Whether two views look the same. */
export const isSameView = (a: CameraView, b: CameraView): boolean =>
  Math.abs(a.scale - b.scale) < 0.01 && Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2;
