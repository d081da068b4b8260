import type { CompareDefinition, CompareDocument } from '../../schema/wire/report-documents.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { countDerivatives } from './count-derivatives.ts';

export interface Comparison {
  /** Family keys; the families of a side count as one. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly definition: CompareDefinition;
}

/**
 * `compare`: the derivatives of two sets of families under one definition, and their ratio.
 * A model that derives from both sides counts on both. Throws for an unknown family.
 */
export function computeComparison(
  index: LineageIndex,
  { left, right, definition }: Comparison,
): CompareDocument {
  const leftCount = countDerivatives(index, left, definition);
  const rightCount = countDerivatives(index, right, definition);
  return {
    left: { families: left, count: leftCount },
    right: { families: right, count: rightCount },
    ratio: rightCount === 0 ? null : leftCount / rightCount,
    definition,
  };
}

/** Every combination of the definition's switches; the widest first. */
export function listDefinitions(): readonly CompareDefinition[] {
  const definitions: CompareDefinition[] = [];
  for (const depth of ['any', 'direct'] as const) {
    for (const merges of [true, false]) {
      for (const evidence of ['all', 'hub'] as const) definitions.push({ depth, merges, evidence });
    }
  }
  return definitions;
}
