import { computeCoverage } from '../../../../lineage/reports/compute-coverage.ts';
import { toQuestion } from '../question.ts';

export const stubsMostReferenced = toQuestion({
  name: 'stubs-most-referenced',
  asked: () => [{ limit: 20 }, { limit: 1 }],
  example: { limit: 3 },
  answer: (index, { limit }) => computeCoverage(index).topStubs.slice(0, limit),
});
