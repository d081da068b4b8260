import type { Row } from './row.ts';
import { toLastSeen } from './row.ts';
import { isSameRepository, toBirthMs } from './same-repository.ts';

/**
 * Whether the first of two repositories holds the name that both were seen under: the one seen under it
 * on the later day, of one day by the later crawl, in one crawl the one that was made later.
 * A total order of facts, so it does not matter which page came first.
 */
export function winsName(a: Row, b: Row): boolean {
  const [dayA, dayB] = [toLastSeen(a), toLastSeen(b)];
  if (dayA !== dayB) return dayA > dayB;
  if (a.crawlId !== b.crawlId) return a.crawlId > b.crawlId;
  const [birthA, birthB] = [toBirthMs(a) ?? 0, toBirthMs(b) ?? 0];
  return birthA === birthB ? (a.hubId ?? '') > (b.hubId ?? '') : birthA > birthB;
}

/** The row of a repository whose name another one holds now. */
export const toReplaced = (loser: Row, winner: Row): Row => ({
  ...loser,
  state: 'gone',
  goneSince: toLastSeen(winner),
  // One repository can have two rows when an older source knew it under another name without its `hubId`.
  isReplaced: !isSameRepository(loser, winner),
});
