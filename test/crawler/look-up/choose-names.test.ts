import { expect, it } from 'vitest';
import { chooseNames } from '../../../crawler/look-up/choose-names.ts';
import type { Lookup } from '../../../schema/lookup.ts';

const DAY = '2026-10-31';
const lookup = (name: string, outcome: Lookup['outcome'], seen: string): Lookup => ({
  name,
  outcome,
  target: null,
  targetHubId: null,
  seen,
});

it('takes the most referenced names first, ties by name', () => {
  const missing = [
    { name: 'b/few', references: 1 },
    { name: 'a/few', references: 1 },
    { name: 'z/many', references: 9 },
  ];
  expect(chooseNames(missing, [], DAY)).toEqual(['z/many', 'a/few', 'b/few']);
});

it('leaves out what the Hub answered lately, whatever the spelling, and asks again in time', () => {
  const missing = ['gone/lately', 'gone/long-ago', 're/named', 'there/today', 'other/repo'].map((name) => ({
    name,
    references: 1,
  }));
  const remembered = [
    lookup('GONE/lately', 'gone-or-private', '2026-10-02'),
    lookup('gone/long-ago', 'gone-or-private', '2026-10-01'),
    lookup('re/named', 'renamed', '2020-01-01'),
    lookup('there/today', 'exists', DAY),
    lookup('other/repo', 'other-repository', '2026-08-01'),
  ];
  expect(chooseNames(missing, remembered, DAY)).toEqual(['gone/long-ago', 'other/repo']);
});

it('takes a hundred thousand names in one go', () => {
  const missing = Array.from({ length: 100_000 }, (_, nth) => ({ name: `a/${nth}`, references: nth % 7 }));
  expect(chooseNames(missing, [], DAY)).toHaveLength(100_000);
});
