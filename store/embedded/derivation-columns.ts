import type { Measures } from '../../schema/derived-graph.ts';
import type { Derivation } from '../../schema/derivation.ts';
import { toEvidence, toEvidenceCode } from '../../schema/evidence.ts';
import { toRelation, toRelationCode } from '../../schema/relation.ts';
import { toNumber, toNumberOrNull, toTextOrNull } from './cells.ts';
import type { Cell } from './connection.ts';
import { toLabels, toLabelsText } from './labels-text.ts';
import type { Bindable } from './to-binds.ts';

/** Columns of `derivations` in the order of `toDerivationValues` and `toDerivation`. */
export const DERIVATION_COLUMNS = [
  'child',
  'parent',
  'position',
  'relation',
  'evidence',
  'declared_relation',
] as const;

export const toDerivationValues = (derivation: Derivation): readonly Bindable[] => [
  derivation.childKey,
  derivation.parentKey,
  derivation.position,
  toRelationCode(derivation.relation),
  toEvidenceCode(derivation.evidence),
  derivation.declaredRelation === null ? null : toRelationCode(derivation.declaredRelation),
];

export function toDerivation(cells: readonly Cell[]): Derivation {
  const declaredRelation = toNumberOrNull(cells[5]);
  return {
    childKey: toNumber(cells[0]),
    parentKey: toNumber(cells[1]),
    position: toNumber(cells[2]),
    relation: toRelation(toNumber(cells[3])),
    evidence: toEvidence(toNumber(cells[4])),
    declaredRelation: declaredRelation === null ? null : toRelation(declaredRelation),
  };
}

/** Columns of `measures` in the order of `toMeasuresValues` and `toMeasures`. */
export const MEASURES_COLUMNS = [
  'key',
  'depth',
  'generation',
  'training_depth',
  'child_count',
  'descendant_count',
  'families',
] as const;

export const toMeasuresValues = (measures: Measures): readonly Bindable[] => [
  measures.key,
  measures.depth,
  measures.generation,
  measures.trainingDepth,
  measures.childCount,
  measures.descendantCount,
  toLabelsText(measures.families),
];

export const toMeasures = (cells: readonly Cell[]): Measures => ({
  key: toNumber(cells[0]),
  depth: toNumberOrNull(cells[1]),
  generation: toNumber(cells[2]),
  trainingDepth: toNumberOrNull(cells[3]),
  childCount: toNumber(cells[4]),
  descendantCount: toNumber(cells[5]),
  families: toLabels(toTextOrNull(cells[6])),
});
