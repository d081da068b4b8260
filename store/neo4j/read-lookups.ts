import { LOOKUP_OUTCOMES } from '../../schema/lookup.ts';
import type { Lookup } from '../../schema/lookup.ts';
import { foldId } from '../../schema/model-id.ts';
import { toList, toText, toTextOrNull, toWord } from './cells.ts';
import type { Transaction } from './server.ts';

const CELLS = '[l.name, l.outcome, l.target, l.targetHubId, l.seen]';

/** In the order of their folded names; all, or only those of `names`. */
export async function readLookups(
  transaction: Transaction,
  names?: readonly string[],
): Promise<readonly Lookup[]> {
  const answer =
    names === undefined
      ? await transaction.run(`MATCH (l:Lookup) RETURN ${CELLS} ORDER BY l.folded`)
      : await transaction.run(
          `MATCH (l:Lookup) WHERE l.folded IN $folded RETURN ${CELLS} ORDER BY l.folded`,
          { folded: names.map(foldId) },
        );
  return answer.map(toLookup);
}

/** Redirects to another repository, in the order of their folded names. */
export const readOtherRepositories = async (transaction: Transaction): Promise<readonly Lookup[]> =>
  (
    await transaction.run(
      `MATCH (l:Lookup) WHERE l.outcome = 'other-repository' RETURN ${CELLS} ORDER BY l.folded`,
    )
  ).map(toLookup);

function toLookup(row: unknown): Lookup {
  const cells = toList(row);
  return {
    name: toText(cells[0]),
    outcome: toWord(LOOKUP_OUTCOMES, cells[1]),
    target: toTextOrNull(cells[2]),
    targetHubId: toTextOrNull(cells[3]),
    seen: toText(cells[4]),
  };
}
