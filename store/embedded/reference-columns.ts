import { toEvidence, toEvidenceCode } from '../../schema/evidence.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';
import type { Reference } from '../../schema/reference.ts';
import { toRelation, toRelationCode } from '../../schema/relation.ts';
import type { StoredReference } from '../../schema/stored-rows.ts';
import { toNumber, toNumberOrNull, toText, toTextOrNull } from './cells.ts';
import type { Cell } from './connection.ts';
import type { Bindable } from './to-binds.ts';

/** Columns of `refs` in the order of `toReferenceValues` and `toStoredReference`. */
export const REFERENCE_COLUMNS = [
  'child',
  'source',
  'position',
  'target',
  'target_hub_id',
  'relation',
  'declared_relation',
  'evidence',
] as const;

export const toReferenceValues = (child: number, reference: Reference): readonly Bindable[] => [
  child,
  REFERENCE_SOURCES.indexOf(reference.source),
  reference.position,
  reference.target,
  reference.targetHubId,
  toRelationCode(reference.relation),
  reference.declaredRelation === null ? null : toRelationCode(reference.declaredRelation),
  toEvidenceCode(reference.evidence),
];

export function toStoredReference(cells: readonly Cell[]): StoredReference {
  const declaredRelation = toNumberOrNull(cells[6]);
  return {
    childKey: toNumber(cells[0]),
    source: REFERENCE_SOURCES[toNumber(cells[1])] ?? 'card',
    position: toNumber(cells[2]),
    target: toText(cells[3]),
    targetHubId: toTextOrNull(cells[4]),
    relation: toRelation(toNumber(cells[5])),
    declaredRelation: declaredRelation === null ? null : toRelation(declaredRelation),
    evidence: toEvidence(toNumber(cells[7])),
  };
}
