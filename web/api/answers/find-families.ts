import type { FamilyHit } from '../../../schema/wire/list-documents.ts';
import type { FamilyReport } from '../../../schema/wire/report-documents.ts';

/** Families whose key, name or an owner begins with the text, ignoring case; most derivatives first. */
export function findFamilies(text: string, reports: readonly FamilyReport[]): readonly FamilyHit[] {
  const asked = text.trim().toLowerCase();
  if (asked === '') return [];
  return reports
    .filter(({ family, name, owners }) =>
      [family, name, ...owners].some((word) => word.toLowerCase().startsWith(asked)),
    )
    .map(({ family, name, derivatives }) => ({ key: family, name, derivatives }))
    .toSorted((left, right) => right.derivatives - left.derivatives);
}
