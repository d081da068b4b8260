import { foldId } from '../../schema/model-id.ts';
import { GATES, MODEL_STATES } from '../../schema/model.ts';
import { toRelation, toRelationCode } from '../../schema/relation.ts';
import type { Relation } from '../../schema/relation.ts';
import type { Row } from '../observe/row.ts';
import { toNumber, toNumberOrNull, toText, toTextOrNull } from './cells.ts';
import type { Cell } from './connection.ts';
import { toDay, toDayNumber } from './day-number.ts';
import { toLabels, toLabelsText } from './labels-text.ts';
import type { Bindable } from './to-binds.ts';

/** A column of `models` and what it holds of a row. */
export interface Column {
  readonly name: string;
  readonly of: (row: Row) => Bindable;
}

/** All columns in the order of `toRow`. */
export const MODEL_COLUMNS: readonly Column[] = [
  { name: 'key', of: (row) => row.key },
  { name: 'id', of: (row) => row.id },
  { name: 'hub_id', of: (row) => row.hubId },
  { name: 'state', of: (row) => MODEL_STATES.indexOf(row.state) },
  { name: 'license', of: (row) => toLabelsText(row.license) },
  { name: 'license_name', of: (row) => row.licenseName },
  { name: 'downloads_30d', of: (row) => row.downloads30d },
  { name: 'downloads_all_time', of: (row) => row.downloadsAllTime },
  { name: 'likes', of: (row) => row.likes },
  { name: 'created_at_ms', of: (row) => row.createdAtMs },
  { name: 'last_modified_ms', of: (row) => row.lastModifiedMs },
  { name: 'task', of: (row) => row.task },
  { name: 'library', of: (row) => row.library },
  { name: 'gate', of: (row) => (row.gate === null ? null : GATES.indexOf(row.gate)) },
  { name: 'is_disabled', of: (row) => row.isDisabled },
  { name: 'new_version', of: (row) => row.newVersion },
  { name: 'parameters', of: (row) => row.parameters },
  { name: 'inferred_relation', of: (row) => toRelationCodeOrNull(row.inferredRelation) },
  { name: 'first_seen', of: (row) => toDayNumberOrNull(row.firstSeen) },
  { name: 'gone_since', of: (row) => toDayNumberOrNull(row.goneSince) },
  { name: 'is_replaced', of: (row) => (row.isReplaced ? 1 : null) },
];

const toRelationCodeOrNull = (relation: Relation | null): number | null =>
  relation === null ? null : toRelationCode(relation);

const toDayNumberOrNull = (day: string | null): number | null => (day === null ? null : toDayNumber(day));

/** What is known of a model beside its own cells. `lastSeen` is `''` or `null` for a stub. */
export type Beside = Pick<Row, 'dates' | 'crawlId' | 'references' | 'lastSeen'>;

/** A row from the cells of `MODEL_COLUMNS`. */
export function toRow(cells: readonly Cell[], { dates, crawlId, references, lastSeen }: Beside): Row {
  const id = toText(cells[1]);
  const gate = toNumberOrNull(cells[13]);
  const isDisabled = toNumberOrNull(cells[14]);
  const inferredRelation = toNumberOrNull(cells[17]);
  return {
    key: toNumber(cells[0]),
    id,
    folded: foldId(id),
    hubId: toTextOrNull(cells[2]),
    state: MODEL_STATES[toNumber(cells[3])] ?? 'live',
    license: toLabels(toTextOrNull(cells[4])),
    licenseName: toTextOrNull(cells[5]),
    downloads30d: toNumberOrNull(cells[6]),
    downloadsAllTime: toNumberOrNull(cells[7]),
    likes: toNumberOrNull(cells[8]),
    createdAtMs: toNumberOrNull(cells[9]),
    lastModifiedMs: toNumberOrNull(cells[10]),
    task: toTextOrNull(cells[11]),
    library: toTextOrNull(cells[12]),
    gate: gate === null ? null : (GATES[gate] ?? null),
    isDisabled: isDisabled === null ? null : isDisabled !== 0,
    newVersion: toTextOrNull(cells[15]),
    parameters: toNumberOrNull(cells[16]),
    inferredRelation: inferredRelation === null ? null : toRelation(inferredRelation),
    firstSeen: toDayOrNull(cells[18]),
    lastSeen: lastSeen || null,
    goneSince: toDayOrNull(cells[19]),
    isReplaced: cells[20] === 1,
    dates,
    crawlId,
    references,
  };
}

function toDayOrNull(cell: Cell | undefined): string | null {
  const number = toNumberOrNull(cell);
  return number === null ? null : toDay(number);
}
