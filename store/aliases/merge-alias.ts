import type { Alias } from '../../schema/snapshot.ts';

/** What writing an alias does to the one of the same name: `null` leaves it as it is. */
export function mergeAlias(known: Alias | null, next: Alias): Alias | null {
  // What a card suggests is derived and weaker than what a file or the Hub states.
  if (known === null || (known.source === 'card' && next.source !== 'card')) return next;
  if (next.source === 'card' && known.source !== 'card') return null;
  if (next.seen < known.seen || isSameAlias(known, next)) return null;
  // Of one day a file counts, whichever came first; of two files the later one, so that a mistake can be mended.
  if (next.seen === known.seen && known.source === 'file' && next.source === 'hub') return null;
  return next;
}

const isSameAlias = (a: Alias, b: Alias): boolean =>
  a.alias === b.alias && a.id === b.id && a.hubId === b.hubId && a.source === b.source && a.seen === b.seen;
