import { findOrdinal } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';

export function findModel(index: LineageIndex, id: string): number {
  const ordinal = findOrdinal(index, id);
  if (ordinal < 0) throw new Error(`The graph has no model ${id}.`);
  return ordinal;
}

/** The property `license`: `mit + other`, `null` for none. */
export const toLicense = (index: LineageIndex, ordinal: number): string | null =>
  toModelRow(index, ordinal).license.join(' + ') || null;
