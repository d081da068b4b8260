import type { Reference } from '../../schema/reference.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';

const rank = ({ source, position }: Reference): number =>
  REFERENCE_SOURCES.indexOf(source) * 2 ** 32 + position;

/** By source in the order of `REFERENCE_SOURCES`, then by position; of two in one place the later counts. */
export function sortReferences(references: readonly Reference[]): readonly Reference[] {
  if (references.length < 2) return references;
  const byPlace = new Map(references.map((reference) => [rank(reference), reference]));
  return [...byPlace].toSorted(([a], [b]) => a - b).map(([, reference]) => reference);
}
