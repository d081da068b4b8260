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

/**
 * Moves the labels of a picture to their places in every frame. Text keeps its size; what changes with the scale
 * (how much is shown, how wide names may be) is only touched when the scale does.
 */
export function createLabelPlacer(
  tree: HTMLElement,
  labels: ReadonlyMap<string, HTMLElement>,
): (frame: SceneFrame) => void {
  const measure = createMeasure(NAME_FONT);
  let lastScale = 0;
  let lastPicture: SceneFrame['picture'] | null = null;
  let lastCount = 0;
  return (frame) => {
    if (frame.view.scale !== lastScale || frame.picture !== lastPicture || labels.size !== lastCount) {
      lastScale = frame.view.scale;
      lastPicture = frame.picture;
      lastCount = labels.size;
      dressLabels(frame, tree, labels, measure);
    }
    const density = devicePixelRatio || 1;
    const detail = toLabelDetail(frame.picture.rowGap * frame.view.scale);
    for (const item of frame.picture.items) {
      const label = labels.get(item.key);
      const corner = label && toLabelCorner(frame, item, detail);
      if (!corner) continue;
      // Whole device pixels keep the letters sharp.
      const x = Math.round(corner.x * density) / density;
      const y = Math.round(corner.y * density) / density;
      label.style.transform = `translate(${x}px, ${y}px)`;
    }
  };
}

function dressLabels(
  frame: SceneFrame,
  tree: HTMLElement,
  labels: ReadonlyMap<string, HTMLElement>,
  measure: MeasureText,
): void {
  const detail = toLabelDetail(frame.picture.rowGap * frame.view.scale);
  const quiet = toQuiet(frame, detail);
  tree.dataset['detail'] = detail;
  for (const item of frame.picture.items) {
    const label = labels.get(item.key);
    if (!label) continue;
    label.toggleAttribute('data-quiet', quiet.has(item.key));
    const nameWidth = toNameWidth(frame, item);
    const room = Math.max(LEAST_NAME + BESIDE_NAME.mark, toRoom(frame, item.column));
    label.toggleAttribute('data-narrow', room < NARROW);
    label.style.setProperty('--lw', `${Math.round(room - LABEL_INSET)}px`);
    const name = label.querySelector<HTMLElement>('[data-name]');
    if (name) setText(name, fitMiddle(name.dataset['name'] ?? '', nameWidth, measure));
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
