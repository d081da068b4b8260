import type { Lookup } from '../../schema/lookup.ts';

/** What writing a look-up does to the one of the same name: `null` leaves it as it is. Newer news counts. */
export function mergeLookup(known: Lookup | null, next: Lookup): Lookup | null {
  if (known === null) return next;
  if (next.seen < known.seen || isSame(known, next)) return null;
  return next;
}

const isSame = (a: Lookup, b: Lookup): boolean =>
  a.name === b.name &&
  a.outcome === b.outcome &&
  a.target === b.target &&
  a.targetHubId === b.targetHubId &&
  a.seen === b.seen;
