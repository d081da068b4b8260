import type { PathStep } from './path-step.ts';
import type { Point } from './to-elbow.ts';

/** A span of heights, in pixels from the top. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The height nearest to `wish` at which a level line keeps clear of all spans; `wish` itself when it is free.
 * O(spans squared), for the few dozen lines between two ends.
 */
export function findLane(wish: number, spans: readonly Span[]): number {
  const isFree = (y: number): boolean => spans.every(({ top, bottom }) => y <= top || y >= bottom);
  if (isFree(wish)) return wish;
  let best = wish;
  let distance = Infinity;
  for (const y of spans.flatMap(({ top, bottom }) => [top, bottom])) {
    if (Math.abs(y - wish) < distance && isFree(y)) {
      best = y;
      distance = Math.abs(y - wish);
    }
  }
  return best;
}

const BEND = 40;
const BELOW = 26;

/**
 * The curve from a further parent to a model: leaves the parent's mark up or down, runs level along the lane, and
 * comes into the model's mark from the left. A parent that does not stand left of the model leads back to it from below.
 */
export function toMergeCurve(from: Point, to: Point, laneY: number, gap: number): readonly PathStep[] {
  const end = to.x - gap;
  if (end - from.x < 2 * BEND) return toReturnCurve(from, to, gap);
  const away = Math.sign(laneY - from.y) || 1;
  const start = from.y + away * Math.min(gap, Math.abs(laneY - from.y));
  const bendX = end - BEND;
  return [
    ['M', from.x, start],
    ['C', from.x, laneY, from.x + BEND / 3, laneY, from.x + BEND, laneY],
    ['L', bendX - BEND / 2, laneY],
    ['C', bendX + BEND / 4, laneY, bendX, to.y, end, to.y],
  ];
}

/** Down from the parent's mark, level below both, and up into the model's mark. */
function toReturnCurve(from: Point, to: Point, gap: number): readonly PathStep[] {
  const y = Math.max(from.y, to.y) + BELOW;
  const side = Math.sign(to.x - from.x) || -1;
  const bend = Math.min(BEND, Math.abs(to.x - from.x) / 2) * side;
  return [
    ['M', from.x, from.y + gap],
    ['C', from.x, y, from.x + bend / 3, y, from.x + bend, y],
    ['L', to.x - bend, y],
    ['C', to.x - bend / 3, y, to.x, y, to.x, to.y + gap],
  ];
}
