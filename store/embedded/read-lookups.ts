import { LOOKUP_OUTCOMES } from '../../schema/lookup.ts';
import type { Lookup, LookupOutcome } from '../../schema/lookup.ts';
import { foldId } from '../../schema/model-id.ts';
import { toText, toTextOrNull } from './cells.ts';
import type { Cell, Connection } from './connection.ts';

const COLUMNS = 'SELECT name, outcome, target, target_hub_id, seen FROM lookups';

/** In the order of their folded names; all, or only those of `names`. */
export function readLookups(connection: Connection, names?: readonly string[]): readonly Lookup[] {
  const cells =
    names === undefined
      ? connection.prepare(`${COLUMNS} ORDER BY folded`).all([])
      : connection
          .prepare(`${COLUMNS} WHERE folded IN (SELECT value FROM json_each(?)) ORDER BY folded`)
          .all([JSON.stringify(names.map(foldId))]);
  return cells.map(toLookup);
}

/** Redirects to another repository, in the order of their folded names. */
export const readOtherRepositories = (connection: Connection, limit: number): readonly Lookup[] =>
  connection
    .prepare(`${COLUMNS} WHERE outcome = 'other-repository' ORDER BY folded LIMIT ?`)
    .all([limit])
    .map(toLookup);

const toLookup = (cells: readonly Cell[]): Lookup => ({
  name: toText(cells[0]),
  outcome: toOutcome(toText(cells[1])),
  target: toTextOrNull(cells[2]),
  targetHubId: toTextOrNull(cells[3]),
  seen: toText(cells[4]),
});

function toOutcome(text: string): LookupOutcome {
  const outcome = LOOKUP_OUTCOMES.find((each) => each === text);
  if (outcome === undefined) {
    throw new TypeError(`The store holds a look-up of the unknown outcome '${text}'.`);
  }
  return outcome;
}
