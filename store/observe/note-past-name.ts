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
  const lastSeen = toLastSeen(known);
  const isNewName = date >= lastSeen;
  const [alias, id] = isNewName ? [known.id, observedId] : [observedId, known.id];
  const seen = isNewName ? date : lastSeen;
  const noted = rows.alias(foldId(alias));
  if (noted !== null && isKept(noted, { id, seen, isNewName })) return false;
  rows.putAlias({ alias, id, source: 'hub', seen });
  return true;
}

interface Lead {
  readonly id: string;
  readonly seen: string;
  readonly isNewName: boolean;
}

/** A former name is known well enough once a rename led away from it; of two on one day the smaller id counts. */
function isKept(noted: Alias, { id, seen, isNewName }: Lead): boolean {
  if (noted.source !== 'hub') return noted.source === 'file' && noted.seen > seen;
  return !isNewName || noted.seen > seen || noted.id === id || (noted.seen === seen && noted.id < id);
}
