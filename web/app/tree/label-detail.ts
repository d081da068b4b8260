/** How much of a label is shown: name and facts, the name alone, or only what fits. */
export type LabelDetail = 'full' | 'name' | 'sparse';

const FULL_HEIGHT = 26;
const NAME_HEIGHT = 15;

/** Text never shrinks: when rows come closer, the second lines go first, then the less important names. */
export function toLabelDetail(rowGapPx: number): LabelDetail {
  if (rowGapPx >= FULL_HEIGHT) return 'full';
  return rowGapPx >= NAME_HEIGHT ? 'name' : 'sparse';
}

const LABEL_GAP = 11;
const BEHIND_LABEL = 6;
const MARK_GAP = 2;

/** Where the text of a label begins, right of the middle of its mark. */
export const toTextStart = (radius: number): number => Math.max(LABEL_GAP, radius + 3);

/** Where the line to a node's children begins: behind its label, or right after its mark where labels are sparse. */
export const toLineStart = (radius: number, detail: LabelDetail): number =>
  detail === 'sparse' ? radius + MARK_GAP : toTextStart(radius) + BEHIND_LABEL;

export interface LabelCandidate {
  readonly key: string;
  readonly column: number;
  /** Center, in stage pixels. */
  readonly y: number;
  /** The greater one wins the room. */
  readonly weight: number;
}

/** The keys whose names stand free of each other in their columns, most important first. O(n * shown). */
export function chooseLabels(
  candidates: readonly LabelCandidate[],
  height = NAME_HEIGHT,
): ReadonlySet<string> {
  const taken = new Map<number, number[]>();
  const chosen = new Set<string>();
  for (const { key, column, y } of candidates.toSorted((a, b) => b.weight - a.weight)) {
    const heights = taken.get(column) ?? [];
    if (heights.some((other) => Math.abs(other - y) < height)) continue;
    heights.push(y);
    taken.set(column, heights);
    chosen.add(key);
  }
  return chosen;
}
