import type { Random } from './random.ts';

/** The last day of the simulated Hub's life: everything in it is older. */
export const END_MS = Date.parse('2026-09-30T00:00:00Z');

/** When the real Hub began to keep creation dates: everything older carries this second or the next. */
export const LEGACY_MS = Date.parse('2022-03-02T23:29:04Z');

export const DAY_MS = 86_400_000;

/** Models on the real Hub at the start of a month (published counts, thousands); the first entry is the legacy import. */
const GROWTH: readonly (readonly [string, number])[] = [
  ['2022-03-03', 30],
  ['2022-07-01', 57],
  ['2023-01-01', 126],
  ['2023-07-01', 254],
  ['2024-01-01', 465],
  ['2024-04-01', 590],
  ['2024-07-11', 760],
  ['2024-10-20', 997],
  ['2025-07-13', 1860],
  ['2025-10-23', 2162],
  ['2026-05-15', 2700],
  ['2026-09-30', 3110],
];

/** A moment drawn as the real Hub grew: one model in a hundred is from the legacy import. */
export function drawCreation(random: Random): number {
  const total = GROWTH.at(-1)?.[1] ?? 0;
  const level = random.next() * total;
  let [beforeDay, beforeCount] = GROWTH[0] ?? ['2022-03-03', 0];
  if (level < beforeCount) return drawLegacy(random);
  for (const [day, count] of GROWTH) {
    if (level < count) {
      const share = (level - beforeCount) / (count - beforeCount);
      const start = Date.parse(beforeDay);
      return toSecond(start + share * (Date.parse(day) - start));
    }
    [beforeDay, beforeCount] = [day, count];
  }
  return END_MS - DAY_MS;
}

export const drawLegacy = (random: Random): number => LEGACY_MS + random.below(2) * 1000;

/** Parents are named on cards since the middle of 2023; what is older was seldom completed later. */
const CARDS_BEGIN_MS = Date.parse('2023-07-15T00:00:00Z');

/**
 * When a derivative of a model appears: soon after its release mostly, with a long tail, never after the end.
 *
 * @param meanDays of the delay, were there no end
 */
export function drawDerivation(random: Random, releasedMs: number, meanDays: number): number {
  const start = random.chance(0.015) ? releasedMs : Math.max(releasedMs, CARDS_BEGIN_MS);
  const spanDays = Math.max(1, (END_MS - start) / DAY_MS);
  const reach = 1 - Math.exp(-spanDays / meanDays);
  const delayDays = -meanDays * Math.log(1 - random.next() * reach);
  return toSecond(Math.min(start + delayDays * DAY_MS, END_MS - 1000));
}

const toSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;
