import { toEvidence, toEvidenceCode } from '../../schema/evidence.ts';
import type { Evidence } from '../../schema/evidence.ts';
import { foldId, parseModelId } from '../../schema/model-id.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';
import { toRelation, toRelationCode } from '../../schema/relation.ts';
import type { Relation } from '../../schema/relation.ts';
import type { StoredReference } from '../../schema/stored-rows.ts';
import { createNumberColumn } from '../index/growing-column.ts';

/** A target as written, with its reading. Many references share one. */
export interface Target {
  readonly text: string;
  readonly hubId: string | null;
  /** The id in the text; `null` where it is none. */
  readonly id: string | null;
  /** `foldId(id)`; `''` where it is none. */
  readonly folded: string;
  /** References that write it so. */
  count: number;
}

/** One reference, unpacked. */
export interface Mention {
  /** Index into `ReferenceTable.targets`. */
  readonly target: number;
  readonly source: number;
  readonly relation: Relation;
  readonly declaredRelation: Relation | null;
  readonly evidence: Evidence;
}

/** All references as columns, about 16 bytes each, their targets each once. */
export interface ReferenceTable {
  readonly count: number;
  readonly childKeys: Uint32Array;
  readonly targets: readonly Target[];
  mentionAt(reference: number): Mention;
  /** Index into `targets`. */
  targetAt(reference: number): number;
  /** Negative when `a` comes before `b` among one child's: stronger evidence, then source, then position. */
  compare(a: number, b: number): number;
}

export interface ReferenceTableBuilder {
  push(reference: StoredReference): void;
  build(): ReferenceTable;
}

export const CARD: number = REFERENCE_SOURCES.indexOf('card');
export const TAG: number = REFERENCE_SOURCES.indexOf('tag');

export function createReferenceTableBuilder(): ReferenceTableBuilder {
  const childKeys = createNumberColumn();
  const targetOf = createNumberColumn();
  const positions = createNumberColumn();
  const codes = createNumberColumn();
  const targets = createTargets();
  return {
    push(reference) {
      childKeys.push(reference.childKey);
      targetOf.push(targets.indexOf(reference.target, reference.targetHubId));
      positions.push(reference.position);
      codes.push(pack(reference));
    },
    build() {
      const columns = { target: targetOf.values(), position: positions.values(), code: codes.values() };
      const at = (column: Uint32Array, reference: number): number => column[reference] ?? 0;
      return {
        count: columns.code.length,
        childKeys: childKeys.values(),
        targets: targets.values,
        targetAt: (reference) => at(columns.target, reference),
        mentionAt: (reference) => unpack(at(columns.code, reference), at(columns.target, reference)),
        compare: (a, b) =>
          (at(columns.code, a) >> 6) - (at(columns.code, b) >> 6) ||
          at(columns.position, a) - at(columns.position, b) ||
          compareTexts(targets.values[at(columns.target, a)], targets.values[at(columns.target, b)]),
      };
    },
  };
}

function createTargets(): {
  readonly values: readonly Target[];
  indexOf(text: string, hubId: string | null): number;
} {
  const values: Target[] = [];
  const byText = new Map<string, number>();
  const byHubId = new Map<string, number>();
  return {
    values,
    indexOf(text, hubId) {
      const known = hubId === null ? byText : byHubId;
      const name = hubId === null ? text : `${hubId} ${text}`;
      let index = known.get(name);
      if (index === undefined) {
        const id = parseModelId(text);
        index = values.push({ text, hubId, id, folded: id === null ? '' : foldId(id), count: 0 }) - 1;
        known.set(name, index);
      }
      const target = values[index];
      if (target !== undefined) target.count++;
      return index;
    },
  };
}

/** Evidence and source stand above the lowest six bits, so that comparing those compares the strength. */
function pack(reference: StoredReference): number {
  const declared = reference.declaredRelation === null ? 7 : toRelationCode(reference.declaredRelation);
  const strength = toEvidenceCode(reference.evidence) * 4 + REFERENCE_SOURCES.indexOf(reference.source);
  return strength * 64 + toRelationCode(reference.relation) * 8 + declared;
}

function unpack(code: number, target: number): Mention {
  return {
    target,
    source: (code >> 6) & 3,
    relation: toRelation((code >> 3) & 7),
    declaredRelation: (code & 7) === 7 ? null : toRelation(code & 7),
    evidence: toEvidence(code >> 8),
  };
}

function compareTexts(a: Target | undefined, b: Target | undefined): number {
  const [left, right] = [a?.text ?? '', b?.text ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
