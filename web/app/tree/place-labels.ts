import type { StageSize } from './camera-view.ts';
import { createMeasure } from './create-measure.ts';
import type { SceneFrame } from './create-scene.ts';
import { chooseLabels, toLabelDetail, toTextStart } from './label-detail.ts';
import type { LabelDetail } from './label-detail.ts';
import { fitMiddle } from './fit-middle.ts';
import type { MeasureText } from './fit-middle.ts';
import type { PictureItem } from './picture.ts';
import type { Point } from './to-elbow.ts';

/** What a label needs beside its name: the mark left of it, and the count right of it where there is one. */
const BESIDE_NAME = { mark: 16, count: 30 } as const;
const LEAST_NAME = 40;
/** Labels with less room than this show owner and license alone. */
const NARROW = 195;
/** With less room than this a name is only an ellipsis. */
const READABLE = 80;
/** Of a label's room, what lies left of it. */
const LABEL_INSET = 4;
/** As in Label.module.css. */
const NAME_FONT = { weight: 500, sizePx: 12.5 } as const;

/** Heights of labels in px, as in Label.module.css. */
const NODE_HEIGHT = { full: 28, name: 15, sparse: 15 } as const;
const FOLD_HEIGHT = { full: 18, name: 14, sparse: 14 } as const;
const FOLD_START = -8;

/** Top left corner of a label on the stage, in pixels; `null` for a line that is not part of the picture. */
export function toLabelCorner(frame: SceneFrame, item: PictureItem, detail: LabelDetail): Point | null {
  const mark = frame.at(item.key);
  if (!mark) return null;
  return item.kind === 'node'
    ? { x: mark.x + toTextStart(frame.radius(item.key)), y: mark.y - NODE_HEIGHT[detail] / 2 }
    : { x: mark.x + FOLD_START, y: mark.y - FOLD_HEIGHT[detail] / 2 };
}

/** Room of a label in its column, from the mark's middle, in pixels at the present scale. */
function toRoom(frame: SceneFrame, column: number): number {
  const own = frame.picture.columns[column];
  const next = frame.picture.columns[column + 1];
  if (!own) return 0;
  if (!next) return own.width * Math.max(1, frame.view.scale);
  // The gap before the next column keeps its size: an elbow needs it at any scale.
  return (next.x - own.x) * frame.view.scale - (next.x - own.x - own.width);
}

/** Widest name of a line, in pixels. */
export function toNameWidth(frame: SceneFrame, item: PictureItem): number {
  const hasCount = item.kind === 'node' && item.role === 'descendant' && item.count > 0;
  return Math.max(
    LEAST_NAME,
    toRoom(frame, item.column) - BESIDE_NAME.mark - (hasCount ? BESIDE_NAME.count : 0),
  );
}

/**
 * Which keys are silent: where rows are very close, names that would touch more important ones, and names with so
 * little room that they would say nothing. The focus always speaks.
 */
function toQuiet(frame: SceneFrame, detail: LabelDetail): ReadonlySet<string> {
  if (detail !== 'sparse') return new Set();
  const { items, places } = frame.picture;
  const candidates = items
    .filter((item) => isFocus(item) || toNameWidth(frame, item) >= READABLE)
    .map((item) => ({
      key: item.key,
      column: item.column,
      y: (places.get(item.key)?.y ?? 0) * frame.view.scale,
      weight: toWeight(item),
    }));
  const chosen = chooseLabels(candidates);
  return new Set(items.flatMap(({ key }) => (chosen.has(key) ? [] : [key])));
}

const isFocus = (item: PictureItem): boolean => item.kind === 'node' && item.role === 'focus';

const toWeight = (item: PictureItem): number => {
  if (item.kind !== 'node') return -1;
  return isFocus(item) ? Infinity : item.count + (item.row.downloads30d ?? 0) / 1e9;
};

/** What the placer remembers of a label between frames. */
interface Placed {
  /** The scale that it was dressed for; 0 for never. */
  scale: number;
  isInSight: boolean;
}

/**
 * Moves the labels of a picture to their places in every frame. Text keeps its size; what changes with the scale
 * (how much is shown, how wide names may be) is touched when the scale has changed and the label is in sight.
 * Labels that stay out of sight cost nothing. O(labels).
 */
export function createLabelPlacer(
  tree: HTMLElement,
  labels: ReadonlyMap<string, HTMLElement>,
): (frame: SceneFrame) => void {
  const measure = createMeasure(NAME_FONT);
  let last: {
    readonly scale: number;
    readonly picture: SceneFrame['picture'];
    readonly count: number;
  } | null = null;
  let placed = new Map<string, Placed>();
  let quiet: ReadonlySet<string> = new Set();
  return (frame) => {
    const { scale } = frame.view;
    const detail = toLabelDetail(frame.picture.rowGap * scale);
    const isOther = last?.picture !== frame.picture || last.count !== labels.size;
    if (isOther) placed = new Map();
    if (isOther || last?.scale !== scale) {
      last = { scale, picture: frame.picture, count: labels.size };
      quiet = toQuiet(frame, detail);
      tree.dataset['detail'] = detail;
    }
    for (const item of frame.picture.items) {
      const label = labels.get(item.key);
      const corner = label && toLabelCorner(frame, item, detail);
      if (!corner) continue;
      const isInSight = isNearStage(corner, frame.size);
      const before = placed.get(item.key);
      if (before && !before.isInSight && !isInSight) continue;
      if (isInSight && before?.scale !== scale) {
        dressLabel(label, frame, item, { isQuiet: quiet.has(item.key), measure });
      }
      placed.set(item.key, { scale: isInSight ? scale : (before?.scale ?? 0), isInSight });
      label.style.transform = `translate(${toWholePixel(corner.x)}px, ${toWholePixel(corner.y)}px)`;
    }
  };
}

const NEAR = 60;

const isNearStage = ({ x, y }: Point, { width, height }: StageSize): boolean =>
  y > -NEAR && y < height + NEAR && x < width + NEAR;

/** Whole device pixels keep the letters sharp. */
function toWholePixel(value: number): number {
  const density = devicePixelRatio || 1;
  return Math.round(value * density) / density;
}

function dressLabel(
  label: HTMLElement,
  frame: SceneFrame,
  item: PictureItem,
  how: { readonly isQuiet: boolean; readonly measure: MeasureText },
): void {
  label.toggleAttribute('data-quiet', how.isQuiet);
  if (how.isQuiet) return;
  const room = Math.max(LEAST_NAME + BESIDE_NAME.mark, toRoom(frame, item.column));
  label.toggleAttribute('data-narrow', room < NARROW);
  label.style.setProperty('--lw', `${Math.round(room - LABEL_INSET)}px`);
  const name = label.querySelector<HTMLElement>('[data-name]');
  if (!name) return;
  const text = fitMiddle(name.dataset['name'] ?? '', toNameWidth(frame, item), how.measure);
  if (name.textContent !== text) name.textContent = text;
}
