import type { CompareDefinition, CompareDocument } from '../../../schema/wire/report-documents.ts';

/** The comparison under exactly this definition. */
export const findDefinition = (
  documents: readonly CompareDocument[],
  wanted: CompareDefinition,
): CompareDocument | undefined =>
  documents.find(
    ({ definition }) =>
      definition.depth === wanted.depth &&
      definition.merges === wanted.merges &&
      definition.evidence === wanted.evidence,
  );

/** The left side has more; two empty sides prove nothing. */
export const holds = ({ left, right }: CompareDocument): boolean => left.count > right.count;

/** `Does not hold. It holds in 0 of 8 definitions.` */
export function formatVerdict(current: CompareDocument, all: readonly CompareDocument[]): string {
  if (current.left.count === 0 && current.right.count === 0) return 'Neither side has derivatives here.';
  const verdict = holds(current) ? 'Holds.' : 'Does not hold.';
  return `${verdict} It holds in ${all.filter(holds).length} of ${all.length} definitions.`;
}
