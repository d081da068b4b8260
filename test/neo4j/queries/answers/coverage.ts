import { computeCoverageLine } from '../../../../lineage/reports/compute-coverage.ts';
import { toQuestion } from '../question.ts';

export const coverage = toQuestion({
  name: 'coverage',
  asked: () => [{}],
  example: {},
  answer: (index) => [{ ...computeCoverageLine(index) }],
});
