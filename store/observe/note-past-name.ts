import { foldId } from '../../schema/model-id.ts';
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
  const noted = rows.alias(foldId(alias));
  // An older name is known well enough once any later rename led away from it.
  if (noted?.source === 'hub' && (noted.id === id || !isNewName)) return false;
  rows.putAlias({ alias, id, source: 'hub', seen: isNewName ? date : lastSeen });
  return true;
}
