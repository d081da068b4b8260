import type { SceneFrame } from './create-scene.ts';
import type { StageSize } from './camera-view.ts';
import type { Box } from './card-place.ts';
import { toTextStart } from './label-detail.ts';
import type { PictureItem } from './picture.ts';

const HALF_HEIGHT = 15;
const LEFT_OF_MARK = 12;

/** The box of a line on the stage, mark and label together; `width` of the label as measured, in px. */
export function toLineBox(frame: SceneFrame, item: PictureItem, width: number): Box | null {
  const point = frame.at(item.key);
  const start = item.kind === 'node' ? toTextStart(frame.radius(item.key)) : 0;
  return (
    point && {
      left: point.x - LEFT_OF_MARK,
      right: point.x + start + width,
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

/** What stands on every stage and is better not covered: zoom buttons, minimap. */
export const toFurniture = (stage: StageSize): readonly Box[] => [
  { left: 12, top: 36, right: 44, bottom: 128 },
  { left: 12, top: stage.height - 130, right: 160, bottom: stage.height - 12 },
];
