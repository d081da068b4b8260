import { FINDING_KINDS } from '../../schema/finding.ts';
import type { Finding, FindingKind } from '../../schema/finding.ts';
import { toRedirectFinding } from '../lookups/to-redirect-finding.ts';
import { toRecreatedFinding } from '../observe/to-recreated-finding.ts';
import { toNumberOrNull, toText, toTextOrNull } from './cells.ts';
import type { Cell, Connection } from './connection.ts';
import { toDay } from './day-number.ts';
import { readOtherRepositories } from './read-lookups.ts';
import { IS_BEARER } from './schema.ts';

export interface FindingFilter {
  readonly kind?: FindingKind;
  readonly limit?: number;
}

/** SQL's word for "all of them". */
const NO_LIMIT = -1;

const RECREATED = `
  SELECT g.id, g.hub_id, g.gone_since, b.key, b.hub_id FROM models g
  LEFT JOIN models b ON b.id = g.id COLLATE NOCASE AND b.${IS_BEARER} AND b.state = 0
  WHERE g.is_replaced IS NOT NULL ORDER BY g.key LIMIT ?`;

/** What was derived, in its order, then what the store itself knows: recreated repositories, redirects to others. */
export function readFindings(connection: Connection, { kind, limit }: FindingFilter): readonly Finding[] {
  const derived = connection
    .prepare(
      `SELECT kind, id, other, proof FROM findings ${kind === undefined ? '' : 'WHERE kind = ?'}
       ORDER BY place LIMIT ?`,
    )
    .all([...(kind === undefined ? [] : [kind]), limit ?? NO_LIMIT])
    .map(toFinding);
  const left = (found: readonly Finding[]): number => (limit === undefined ? NO_LIMIT : limit - found.length);
  const isAsked = (own: FindingKind): boolean => kind === undefined || kind === own;
  const recreated = isAsked('recreated-repository')
    ? connection
        .prepare(RECREATED)
        .all([left(derived)])
        .map(toRecreated)
    : [];
  const known = [...derived, ...recreated];
  const redirects = isAsked('redirect-to-other-repository')
    ? readOtherRepositories(connection, left(known)).map(toRedirectFinding)
    : [];
  return [...known, ...redirects];
}

const toFinding = (cells: readonly Cell[]): Finding => ({
  kind: toKind(toText(cells[0])),
  id: toText(cells[1]),
  other: toTextOrNull(cells[2]),
  proof: toText(cells[3]),
});

function toRecreated(cells: readonly Cell[]): Finding {
  const goneSince = toNumberOrNull(cells[2]);
  return toRecreatedFinding(
    {
      id: toText(cells[0]),
      hubId: toTextOrNull(cells[1]),
      goneSince: goneSince === null ? null : toDay(goneSince),
    },
    cells[3] === null ? null : { hubId: toTextOrNull(cells[4]) },
  );
}

function toKind(text: string): FindingKind {
  const kind = FINDING_KINDS.find((each) => each === text);
  if (kind === undefined) throw new TypeError(`The store holds a finding of the unknown kind '${text}'.`);
  return kind;
}
