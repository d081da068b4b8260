import type { LineageIndex } from '../../../../lineage/index/lineage-index.ts';
import { findFamilyBit } from '../../../../lineage/reports/find-family-bit.ts';
import { toModelRow } from '../../../../lineage/rows/to-model-row.ts';
import { compareRows } from '../compare-rows.ts';
import { toQuestion } from '../question.ts';

export const licenseMixOfAFamily = toQuestion({
  name: 'license-mix-of-a-family',
  asked: ({ families }) => families.keys.map((family) => ({ family })),
  example: { family: 'meta' },
  answer(index, { family }) {
    const labels = listMembers(index, family).flatMap((ordinal) => {
      const { license } = toModelRow(index, ordinal);
      return license.length === 0 ? [''] : license;
    });
    return [...new Set(labels)]
      .map((license) => ({ license, models: labels.filter((label) => label === license).length }))
      .toSorted(compareRows('-models', 'license'));
  },
});

function listMembers(index: LineageIndex, family: string): readonly number[] {
  const mask = 1 << findFamilyBit(index, family);
  const all = Array.from(index.families.members.keys());
  return all.filter((ordinal) => ((index.families.members[ordinal] ?? 0) & mask) !== 0);
}
