import type { ModelRow } from '../../schema/wire/model-row.ts';

/** A model in words for a line of text: its id, how it was made, its license, what is wrong with it. */
export function describeModel(row: ModelRow): readonly string[] {
  return [
    row.id,
    ...describeRelation(row),
    row.isStub ? 'not in snapshot' : describeLicense(row),
    ...(row.state === 'gone' ? ['gone'] : []),
  ];
}

/** Nothing for a root; a question mark marks our guess. */
function describeRelation({ relation, inferredRelation }: ModelRow): readonly string[] {
  if (relation === null) return [];
  return [relation === 'unspecified' && inferredRelation !== null ? `${inferredRelation}?` : relation];
}

/** `other` says nothing by itself: what the card calls the license stands behind it. */
function describeLicense({ license, licenseName }: ModelRow): string {
  if (license.length === 0) return 'no license';
  return license
    .map((label) => (label === 'other' && licenseName ? `other (${licenseName})` : label))
    .join(', ');
}

/** `2,550` of 2550. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');
