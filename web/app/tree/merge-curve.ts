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

/**
 * The curve from a further parent to a model: leaves the parent's mark up or down, runs level along the lane, and
 * comes into the model's mark from the left. Where the parent stands right of the model it swings around both.
 */
export function toMergeCurve(from: Point, to: Point, laneY: number, gap: number): readonly PathStep[] {
  const end = to.x - gap;
  if (end - from.x < 2 * BEND) {
    const left = Math.min(from.x, end) - BEND;
    return [
      ['M', from.x - gap, from.y],
      ['C', left, from.y, left, to.y, end, to.y],
    ];
  }
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
