import { formatPath } from './path-step.ts';
import { toElbow } from './to-elbow.ts';

export interface OutlinePlace {
  /** From 0, the focus. */
  readonly level: number;
  readonly height: number;
  /** For each level from 0: whether the line below a node of that level goes on past this row. */
  readonly isContinued: readonly boolean[];
  /** Whether rows follow that hang from this one. */
  readonly hasRowsBelow: boolean;
  /** Room that the row's own mark takes, in px. */
  readonly radius: number;
}

export interface OutlineRails {
  readonly width: number;
  /** Middle of the row's mark. */
  readonly x: number;
  readonly y: number;
  /** SVG path of the plain lines. */
  readonly trunk: string;
  /** SVG path of the piece that shows the relation; `''` for the focus. */
  readonly last: string;
}

const STEP = 22;
const LEFT = 14;

const toX = (level: number): number => LEFT + level * STEP;

/** The lines left of a row in an outline: those that pass by, the row's own elbow, and the start of the next level. */
export function toOutlineRails({
  level,
  height,
  isContinued,
  hasRowsBelow,
  radius,
}: OutlinePlace): OutlineRails {
  const x = toX(level);
  const y = height / 2;
  const trunk: string[] = [];
  // The line of the own parent is drawn with the elbow; those further out pass by.
  for (let outer = 0; outer < level; outer += 1) {
    if (isContinued[outer]) trunk.push(`M${toX(outer)} 0V${height}`);
  }
  let last = '';
  if (level > 0) {
    const parentX = toX(level - 1);
    const elbow = toElbow({ x: parentX, y: 0 }, parentX, { x, y }, radius + 2);
    trunk.push(formatPath(elbow.trunk));
    last = formatPath(elbow.last);
  }
  if (hasRowsBelow) trunk.push(`M${x} ${y + radius}V${height}`);
  return { width: x + STEP - 6, x, y, trunk: trunk.join(''), last };
}

/**
 * For every row of an outline, given the levels from top to bottom: which lines pass it. The line below a node of
 * level `l` passes a row when another row of level `l + 1` follows before the level falls to `l` or less.
 * `[0, 1, 2, 1]`: the third row is passed by the line of level 0. O(rows * depth).
 */
export function toContinued(levels: readonly number[]): readonly (readonly boolean[])[] {
  const open: boolean[] = [];
  const result: (readonly boolean[])[] = [];
  for (const level of levels.toReversed()) {
    result.push(Array.from({ length: level }, (_, outer) => open[outer + 1] ?? false));
    open.length = level + 1;
    for (let i = 0; i <= level; i += 1) open[i] ??= false;
    open[level] = true;
  }
  return result.toReversed();
}
