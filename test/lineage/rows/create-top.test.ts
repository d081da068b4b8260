import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTop } from '../../../lineage/rows/create-top.ts';

describe('the best of many', () => {
  it('are what sorting all and cutting would give, whatever the order of the offers', () => {
    const anyNumbers = fc.uniqueArray(fc.nat(2000), { maxLength: 800 });
    fc.assert(
      fc.property(anyNumbers, fc.constantFrom(0, 1, 5, 511, 512, 600), (numbers, limit) => {
        const top = createTop(limit, (left, right) => left > right);
        for (const number of numbers) top.offer(number);
        expect(top.list()).toEqual(numbers.toSorted((left, right) => right - left).slice(0, limit));
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
