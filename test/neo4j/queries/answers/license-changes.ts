import { computeLicenseChanges } from '../../../../lineage/reports/compute-license-changes.ts';
import { toQuestion } from '../question.ts';

export const licenseChanges = toQuestion({
  name: 'license-changes',
  asked: () => [{ limit: 50 }, { limit: 3 }],
  example: { limit: 5 },
  answer: (index, { limit }) => computeLicenseChanges(index).top.slice(0, limit),
});
