import { foldId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { toLastSeen } from './row.ts';

/**
 * Keeps the name that a repository bore before as an alias, whether the newer or the older name is the one
 * just observed. True when that alias is new.
 */
export function notePastName(rows: PageRows, known: Row, observedId: string, date: string): boolean {
  if (observedId === known.id || foldId(observedId) === foldId(known.id)) return false;
  const [alias, id] = date >= toLastSeen(known) ? [known.id, observedId] : [observedId, known.id];
  const noted = rows.alias(foldId(alias));
  if (noted !== null && isKept(noted, id, date)) return false;
  rows.putAlias({ alias, id, source: 'hub', seen: date });
  return true;
}

/** Newer news counts; of two repositories that bore one name on one day, that with the smaller id. */
function isKept(noted: Alias, id: string, seen: string): boolean {
  if (noted.source === 'card' || noted.seen < seen) return false;
  return noted.seen > seen || (noted.source === 'hub' && noted.id <= id);
}
