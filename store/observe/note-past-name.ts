import type { Alias } from '../../schema/snapshot.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { toLastSeen } from './row.ts';

/**
 * Keeps the name that a repository bore before as an alias, whether the newer or the older name is the one
 * just observed. Its day is the last one on which the repository was seen under that name, whichever was told
 * first: of two repositories that bore one name, it leads to the one that bore it last. It knows the repository by
 * its `_id`, so it goes on leading to it through all later renames (`settle-alias.ts`).
 * True when that alias is new or of a newer day.
 */
export function notePastName(rows: PageRows, known: Row, seen: Sight): boolean {
  // Without an `_id` a repository is found by its name, so it has none but this one.
  if (seen.folded === known.folded || known.hubId === null) return false;
  const lastSeen = toLastSeen(known);
  const isNewer = seen.date >= lastSeen;
  const [former, current] = isNewer ? [known, seen] : [seen, known];
  const lastBorne = isNewer ? lastSeen : seen.date;
  const noted = rows.alias(former.folded);
  if (noted !== null && isKept(noted, known.hubId, lastBorne)) return false;
  rows.putAlias({ alias: former.id, id: current.id, hubId: known.hubId, source: 'hub', seen: lastBorne });
  return true;
}

interface Sight {
  readonly id: string;
  readonly folded: string;
  readonly date: string;
}

/** Newer news counts; of one day that of a file, then of two repositories that with the smaller `_id`. */
function isKept(noted: Alias, hubId: string, seen: string): boolean {
  if (noted.source === 'card' || noted.seen < seen) return false;
  if (noted.seen > seen || noted.source === 'file') return true;
  return noted.hubId !== undefined && noted.hubId <= hubId;
}
