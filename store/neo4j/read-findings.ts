import { FINDING_KINDS } from '../../schema/finding.ts';
import type { Finding, FindingKind } from '../../schema/finding.ts';
import { toRedirectFinding } from '../lookups/to-redirect-finding.ts';
import { toRecreatedFinding } from '../observe/to-recreated-finding.ts';
import { toList, toText, toTextOrNull, toWord } from './cells.ts';
import { readOtherRepositories } from './read-lookups.ts';
import type { Transaction } from './server.ts';

export interface FindingFilter {
  readonly kind?: FindingKind;
  readonly limit?: number;
}

const ALL = Number.MAX_SAFE_INTEGER;

const CELLS = '[f.kind, f.id, f.other, f.proof]';

const RECREATED = `
  MATCH (g:Model) WHERE g.isReplaced IS NOT NULL
  OPTIONAL MATCH (b:Model {idLower: g.goneIdLower}) WHERE b.state = 'live'
  RETURN [g.id, g.hubId, g.goneSince, b.key, b.hubId] ORDER BY g.key`;

/** What was derived, in its order, then what the store itself knows: recreated repositories, redirects to others. */
export async function readFindings(
  transaction: Transaction,
  { kind, limit = ALL }: FindingFilter,
): Promise<readonly Finding[]> {
  const isAsked = (own: FindingKind): boolean => kind === undefined || kind === own;
  const derived = await transaction.run(
    kind === undefined
      ? `MATCH (f:Finding) RETURN ${CELLS} ORDER BY f.place LIMIT toInteger($limit)`
      : `MATCH (f:Finding) WHERE f.kind = $kind RETURN ${CELLS} ORDER BY f.place LIMIT toInteger($limit)`,
    { kind: kind ?? null, limit },
  );
  const recreated = isAsked('recreated-repository') ? await transaction.run(RECREATED) : [];
  const redirects = isAsked('redirect-to-other-repository') ? await readOtherRepositories(transaction) : [];
  return [
    ...derived.map(toFinding),
    ...recreated.map(toRecreated),
    ...redirects.map(toRedirectFinding),
  ].slice(0, limit);
}

export function toFinding(row: unknown): Finding {
  const cells = toList(row);
  return {
    kind: toWord(FINDING_KINDS, cells[0]),
    id: toText(cells[1]),
    other: toTextOrNull(cells[2]),
    proof: toText(cells[3]),
  };
}

function toRecreated(row: unknown): Finding {
  const cells = toList(row);
  return toRecreatedFinding(
    { id: toText(cells[0]), hubId: toTextOrNull(cells[1]), goneSince: toTextOrNull(cells[2]) },
    cells[3] === null ? null : { hubId: toTextOrNull(cells[4]) },
  );
}
