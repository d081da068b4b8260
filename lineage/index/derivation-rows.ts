import type { Derivation } from '../../schema/derivation.ts';
import { toEvidenceCode } from '../../schema/evidence.ts';
import { toRelationCode } from '../../schema/relation.ts';
import { createByteColumn, createNumberColumn } from './growing-column.ts';
import { NO_GUESS } from './lineage-index.ts';

/** Derivations as columns, one entry a row, in the order in which they arrived. */
export interface DerivationRows {
  readonly count: number;
  readonly childKeys: Uint32Array;
  readonly parentKeys: Uint32Array;
  readonly position: Uint32Array;
  readonly relation: Uint8Array;
  readonly evidence: Uint8Array;
  readonly declaredRelation: Uint8Array;
}

export interface DerivationRowsBuilder {
  push(derivation: Derivation): void;
  values(): DerivationRows;
}

export function createDerivationRowsBuilder(): DerivationRowsBuilder {
  const childKeys = createNumberColumn();
  const parentKeys = createNumberColumn();
  const position = createNumberColumn();
  const relation = createByteColumn();
  const evidence = createByteColumn();
  const declaredRelation = createByteColumn();
  let count = 0;
  return {
    push(derivation) {
      count++;
      childKeys.push(derivation.childKey);
      parentKeys.push(derivation.parentKey);
      position.push(derivation.position);
      relation.push(toRelationCode(derivation.relation));
      evidence.push(toEvidenceCode(derivation.evidence));
      declaredRelation.push(
        derivation.declaredRelation === null ? NO_GUESS : toRelationCode(derivation.declaredRelation),
      );
    },
    values: () => ({
      count,
      childKeys: childKeys.values(),
      parentKeys: parentKeys.values(),
      position: position.values(),
      relation: relation.values(),
      evidence: evidence.values(),
      declaredRelation: declaredRelation.values(),
    }),
  };
}
