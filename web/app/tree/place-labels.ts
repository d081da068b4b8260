import type { SceneFrame } from './create-scene.ts';
import { chooseLabels, toLabelDetail } from './label-detail.ts';
import type { LabelDetail } from './label-detail.ts';
import type { PictureItem } from './picture.ts';

const LABEL_GAP = 11;
/** What a column needs beside its names: mark, count, and the gap to the next column's trunk. */
const BESIDE_NAME = 44;
const LEAST_NAME = 40;

/** Where the text of a label begins, right of the middle of its mark. */
export const toTextStart = (radius: number): number => Math.max(LABEL_GAP, radius + 3);

/** Widest name in a column, in pixels at the present scale. */
export function toNameWidth(frame: SceneFrame, column: number): number {
  const own = frame.picture.columns[column];
  const next = frame.picture.columns[column + 1];
  if (!own) return LEAST_NAME;
  // Zoomed in, the gap to the next column grows with the columns; names may use it.
  const room = next
    ? (next.x - own.x) * frame.view.scale - (next.x - own.x - own.width)
    : own.width * Math.max(1, frame.view.scale);
  return Math.max(LEAST_NAME, room - BESIDE_NAME);
}

/** Which keys are silent because their names would touch more important ones; empty unless rows are very close. */
function toQuiet(frame: SceneFrame, detail: LabelDetail): ReadonlySet<string> {
  if (detail !== 'sparse') return new Set();
  const chosen = chooseLabels(
    frame.picture.items.map((item) => ({
      key: item.key,
      column: item.column,
      y: (frame.picture.places.get(item.key)?.y ?? 0) * frame.view.scale,
      weight: toWeight(item),
    })),
  );
  return new Set(frame.picture.items.flatMap(({ key }) => (chosen.has(key) ? [] : [key])));
}

const toWeight = (item: PictureItem): number => {
  if (item.kind !== 'node') return -1;
  return item.role === 'focus' ? Infinity : item.count + (item.row.downloads30d ?? 0) / 1e9;
};

/**
 * Moves the labels of a picture to their places in every frame. Text keeps its size; what changes with the scale
 * (how much is shown, how wide names may be) is only touched when the scale does.
 */
export function createLabelPlacer(
  tree: HTMLElement,
  labels: ReadonlyMap<string, HTMLElement>,
): (frame: SceneFrame) => void {
  let lastScale = 0;
  let lastPicture: SceneFrame['picture'] | null = null;
  let lastCount = 0;
  return (frame) => {
    if (frame.view.scale !== lastScale || frame.picture !== lastPicture || labels.size !== lastCount) {
      lastScale = frame.view.scale;
      lastPicture = frame.picture;
      lastCount = labels.size;
      dressLabels(frame, tree, labels);
    }
    const density = devicePixelRatio || 1;
    for (const [key, label] of labels) {
      const point = frame.at(key);
      if (!point) continue;
      // Whole device pixels keep the letters sharp.
      const x = Math.round(point.x * density) / density;
      const y = Math.round(point.y * density) / density;
      label.style.transform = `translate(${x}px, ${y}px)`;
    }
  };
}

function dressLabels(frame: SceneFrame, tree: HTMLElement, labels: ReadonlyMap<string, HTMLElement>): void {
  const detail = toLabelDetail(frame.picture.rowGap * frame.view.scale);
  const quiet = toQuiet(frame, detail);
  tree.dataset['detail'] = detail;
  for (const item of frame.picture.items) {
    const label = labels.get(item.key);
    if (!label) continue;
    label.toggleAttribute('data-quiet', quiet.has(item.key));
    label.style.setProperty('--mw', `${Math.round(toNameWidth(frame, item.column))}px`);
    label.style.setProperty('--at', `${toTextStart(frame.radius(item.key))}px`);
  }
}
