import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoundShare, formatShare, formatShareNumber } from '../../../web/app/format/format-share.ts';

describe('formatShare', () => {
  it.each([
    [116_490, 760_000, '15.3%'],
    [1, 2, '50%'],
    [0, 760_000, '0%'],
    [1, 760_000, '<0.1%'],
    [759_999, 760_000, '>99.9%'],
    [760_000, 760_000, '100%'],
    [0, 0, '–'],
  ])('%d of %d is %s', (part, whole, text) => expect(formatShare(part, whole)).toBe(text));

  it('says 0 only of none and 100 only of all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (whole, some) => {
          const part = Math.min(some, whole);
          expect(formatShareNumber(part, whole) === '0').toBe(part === 0);
          expect(formatShareNumber(part, whole) === '100').toBe(part === whole);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('formatRoundShare', () => {
  it.each([
    [29, 100, '29%'],
    [1, 1000, '<1%'],
    [0, 1000, '0%'],
    [9_999, 10_000, '>99%'],
    [10, 10, '100%'],
    [0, 0, '–'],
  ])('%d of %d is %s', (part, whole, text) => expect(formatRoundShare(part, whole)).toBe(text));
});
