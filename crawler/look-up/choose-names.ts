import type { Lookup } from '../../schema/lookup.ts';

/** A name that models mention and no list showed. */
export interface MissingName {
  readonly name: string;
  /** Models that name it as a parent. */
  readonly references: number;
}

const DAY_MS = 86_400_000;

/** How long an answer of each kind is trusted before the Hub is asked again, in days. */
const TRUSTED_DAYS = {
  renamed: Infinity,
  'other-repository': 90,
  'gone-or-private': 30,
  exists: 1,
} as const satisfies Readonly<Record<Lookup['outcome'], number>>;

/**
 * The names to look up, the most referenced first (ties by name), without those that the Hub answered for
 * lately. Names are compared ignoring case. O(n log n).
 *
 * @param day of this look-up, UTC, `YYYY-MM-DD`
 */
export function chooseNames(
  missing: readonly MissingName[],
  remembered: readonly Lookup[],
  day: string,
): readonly string[] {
  const trusted = new Set<string>();
  for (const { name, outcome, seen } of remembered) {
    const days = (Date.parse(day) - Date.parse(seen)) / DAY_MS;
    if (days < TRUSTED_DAYS[outcome]) trusted.add(name.toLowerCase());
  }
  return missing
    .filter(({ name }) => !trusted.has(name.toLowerCase()))
    .toSorted((left, right) => right.references - left.references || (left.name < right.name ? -1 : 1))
    .map(({ name }) => name);
}
