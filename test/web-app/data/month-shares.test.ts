import { expect, it } from 'vitest';
import { FINDING_KINDS } from '../../../schema/finding.ts';
import { parseDataSearch } from '../../../web/app/data/data-search.ts';
import { toMonthShares } from '../../../web/app/data/month-shares.ts';

it('shares are of the models of their own month, inside the window', () => {
  const months = [
    { month: '2023-12', count: 10, withParent: 1, withLicense: 5 },
    { month: '2024-01', count: 4, withParent: 1, withLicense: 3 },
    { month: '2024-02', count: 0, withParent: 0, withLicense: 0 },
  ];
  expect(toMonthShares(months, ['2024-01', '2024-02'])).toEqual([
    { month: '2024-01', count: 4, withParent: 0.25, withLicense: 0.75 },
  ]);
});

it('the address opens any kind of finding, and nothing else', () => {
  for (const kind of FINDING_KINDS) expect(parseDataSearch({ kind })).toEqual({ kind });
  expect(parseDataSearch({ kind: 'typo' })).toEqual({});
});
