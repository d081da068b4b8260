import type { FamilyReport } from '../../../schema/wire/report-documents.ts';

/** The first families of the table are the ones that people compare; they always have a card. */
const ALWAYS = 5;

/**
 * The families to show, largest first: the first of the table, and the largest others up to `count`.
 * Families without derivatives are left out.
 */
export function chooseFamilies(reports: readonly FamilyReport[], count: number): readonly FamilyReport[] {
  const largestFirst = (families: readonly FamilyReport[]): readonly FamilyReport[] =>
    families
      .filter((family) => family.derivatives > 0)
      .toSorted((a, b) => b.derivatives - a.derivatives || (a.family < b.family ? -1 : 1));
  const always = largestFirst(reports.slice(0, ALWAYS));
  const others = largestFirst(reports.slice(ALWAYS)).slice(0, Math.max(0, count - always.length));
  return largestFirst([...always, ...others]);
}
