import type { Alias } from '../../schema/snapshot.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { toLastSeen } from './row.ts';

/**
 * Keeps the name that a repository bore before as an alias, whether the newer or the older name is the one
 * just observed. Its day is the last one on which the repository was seen under that name, whichever was told
 * first: of two repositories that bore one name, it leads to the one that bore it last.
 * True when that alias is new or of a newer day.
 */
export function notePastName(rows: PageRows, known: Row, seen: Sight): boolean {
  if (seen.folded === known.folded) return false;
  const lastSeen = toLastSeen(known);
  const isNewer = seen.date >= lastSeen;
  const [former, current] = isNewer ? [known, seen] : [seen, known];
  const lastBorne = isNewer ? lastSeen : seen.date;
  const noted = rows.alias(former.folded);
  if (noted !== null && isKept(noted, current.id, lastBorne)) return false;
  rows.putAlias({ alias: former.id, id: current.id, source: 'hub', seen: lastBorne });
  return true;
}

interface Sight {
  readonly id: string;
  readonly folded: string;
  readonly date: string;
}

/** Newer news counts; of one day that of a file, then of two repositories that with the smaller id. */
function isKept(noted: Alias, id: string, seen: string): boolean {
  if (noted.source === 'card' || noted.seen < seen) return false;
  return noted.seen > seen || noted.source === 'file' || noted.id <= id;
}
