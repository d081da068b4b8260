import { FINDING_KINDS } from '../../schema/finding.ts';
import type { Finding, FindingKind } from '../../schema/finding.ts';
import { toRecreatedFinding } from '../observe/to-recreated-finding.ts';
import { toNumberOrNull, toText, toTextOrNull } from './cells.ts';
import type { Cell, Connection } from './connection.ts';
import { toDay } from './day-number.ts';
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

/** What was derived, in its order, then the recreated repositories that the store itself knows. */
export function readFindings(connection: Connection, { kind, limit }: FindingFilter): readonly Finding[] {
  const derived = connection
    .prepare(
      `SELECT kind, id, other, proof FROM findings ${kind === undefined ? '' : 'WHERE kind = ?'}
       ORDER BY place LIMIT ?`,
    )
    .all([...(kind === undefined ? [] : [kind]), limit ?? NO_LIMIT])
    .map(toFinding);
  if (kind !== undefined && kind !== 'recreated-repository') return derived;
  const left = limit === undefined ? NO_LIMIT : limit - derived.length;
  return [...derived, ...connection.prepare(RECREATED).all([left]).map(toRecreated)];
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
