import type { Place } from './placed-picture.ts';

/** A running change from one arrangement to the next. */
export interface Motion {
  readonly from: ReadonlyMap<string, Place>;
  readonly to: ReadonlyMap<string, Place>;
  readonly startMs: number;
  readonly durationMs: number;
}

/** Starts fast and settles, as the motion token's curve does. */
const ease = (t: number): number => 1 - (1 - t) ** 3;

/** Where a line stands at a moment; lines that are new come out of their place in `from`, or stand still. */
export function toPlaceAt(motion: Motion, key: string, nowMs: number): Place | null {
  const to = motion.to.get(key);
  if (!to) return null;
  const from = motion.from.get(key);
  const t = motion.durationMs <= 0 ? 1 : (nowMs - motion.startMs) / motion.durationMs;
  if (!from || t >= 1) return to;
  const way = ease(Math.max(0, t));
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}

export const isMoving = (motion: Motion, nowMs: number): boolean =>
  motion.durationMs > 0 && nowMs < motion.startMs + motion.durationMs;

/**
 * The places that a change starts from: lines that were there start where they stand; new ones start at the
 * nearest line above them in the tree that was there. `shift` makes up for a camera that moved at the same moment,
 * so that nothing jumps. `parents` leads from a key to its parent's.
 */
export function toStart(
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
  parents: ReadonlyMap<string, string | null>,
  shift: Place,
): ReadonlyMap<string, Place> {
  const start = new Map<string, Place>();
  for (const [key, to] of after) {
    const own = before.get(key);
    if (own) {
      start.set(key, { x: own.x + shift.x, y: own.y + shift.y });
      continue;
    }
    const origin = findOrigin(key, before, parents);
    if (origin) start.set(key, { x: to.x, y: origin.y + shift.y });
  }
  return start;
}

function findOrigin(
  key: string,
  before: ReadonlyMap<string, Place>,
  parents: ReadonlyMap<string, string | null>,
): Place | null {
  const seen = new Set<string>();
  for (let at = parents.get(key) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    const place = before.get(at);
    if (place) return place;
    seen.add(at);
  }
  return null;
}
