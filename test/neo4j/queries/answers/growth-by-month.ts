import { computeOverview } from '../../../../lineage/reports/compute-overview.ts';
import { toQuestion } from '../question.ts';

export const growthByMonth = toQuestion({
  name: 'growth-by-month',
  asked: () => [{}],
  example: {},
  answer: (index) =>
    computeOverview(index).months.map(({ month, count, withParent, withLicense }) => ({
      month,
      models: count,
      withParent,
      withLicense,
    })),
});
