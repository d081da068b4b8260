import type { Relation } from '../../../schema/relation.ts';

/** One pass of the pen. `color: 'surface'` cuts the middle out of a double line. */
export interface PenPass {
  readonly color: 'relation' | 'surface';
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
}

/** `"7 4"` of a dash token is `[7, 4]`; `none` and nonsense are a solid line. */
export const parseDash = (token: string): readonly number[] => {
  const numbers = token
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length > 1 && numbers.every((n) => Number.isFinite(n) && n >= 0) ? numbers : [];
};

/**
 * How the last piece of an edge is drawn: one pass for a plain or dashed line, two for the double line of a merge
 * (a broad one, then its middle in the color of the ground). `width` in pixels, `dash` from the relation's token.
 */
export function toPenPasses(relation: Relation, width: number, dash: readonly number[]): readonly PenPass[] {
  if (relation === 'merge') {
    return [
      { color: 'relation', width: width + 2.6, dash: [], cap: 'butt' },
      { color: 'surface', width, dash: [], cap: 'butt' },
    ];
  }
  // Dots are strokes of almost no length with round ends: a little more width makes them as heavy as a dash.
  const isDotted = (dash[0] ?? 1) < 1;
  return [{ color: 'relation', width: isDotted ? width + 1 : width, dash, cap: isDotted ? 'round' : 'butt' }];
}
