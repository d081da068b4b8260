/** The level that half of the models stand at or above; `null` when there are none. `[2, 1]` is 1. */
export function toMedianLevel(levels: readonly number[]): number | null {
  const total = levels.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [i, count] of levels.entries()) {
    seen += count;
    if (seen * 2 >= total && total > 0) return i + 1;
  }
  return null;
}

/** Levels that get a label under their bar: the first, every fifth, the last, none too near another. */
export function toLevelTicks(count: number): readonly number[] {
  const ticks = Array.from({ length: count }, (_, i) => i + 1).filter(
    (level) => level === 1 || level % 5 === 0,
  );
  const last = ticks.at(-1) ?? count;
  if (last === count) return ticks;
  return [...(count - last < 2 ? ticks.slice(0, -1) : ticks), count];
}
