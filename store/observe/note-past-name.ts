import type { Alias } from '../../schema/snapshot.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { toLastSeen } from './row.ts';

/**
 * Keeps the name that a repository bore before as an alias, whether the newer or the older name is the one
 * just observed. True when that alias is new.
 */
export function notePastName(rows: PageRows, known: Row, seen: Sight): boolean {
  if (seen.folded === known.folded) return false;
  const [former, current] = seen.date >= toLastSeen(known) ? [known, seen] : [seen, known];
  const noted = rows.alias(former.folded);
  if (noted !== null && isKept(noted, current.id, seen.date)) return false;
  rows.putAlias({ alias: former.id, id: current.id, source: 'hub', seen: seen.date });
  return true;
}

interface Sight {
  readonly id: string;
  readonly folded: string;
  readonly date: string;
}

/** Newer news counts; of two repositories that bore one name on one day, that with the smaller id. */
function isKept(noted: Alias, id: string, seen: string): boolean {
  if (noted.source === 'card' || noted.seen < seen) return false;
  return noted.seen > seen || (noted.source === 'hub' && noted.id <= id);
}
