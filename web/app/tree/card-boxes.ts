import type { SceneFrame } from './create-scene.ts';
import type { Box } from './card-place.ts';
import type { PictureItem } from './picture.ts';

const HALF_HEIGHT = 15;
const LEFT_OF_MARK = 12;

/** The box of a label on the stage; `width` as measured, from the mark's middle. */
export function toLabelBox(frame: SceneFrame, key: string, width: number): Box | null {
  const point = frame.at(key);
  return (
    point && {
      left: point.x - LEFT_OF_MARK,
      right: point.x + width,
      top: point.y - HALF_HEIGHT,
      bottom: point.y + HALF_HEIGHT,
    }
  );
}

/** Keys of a line's branch: its children, its siblings' fold, and the way up. */
export function toBranchKeys(
  items: readonly PictureItem[],
  key: string,
  path: readonly string[],
): ReadonlySet<string> {
  const branch = new Set(path);
  for (const item of items) if (item.parentKey === key) branch.add(item.key);
  return branch;
}
