import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toDayNumber } from '../../../store/embedded/day-number.ts';
import { toLabels, toLabelsText } from '../../../store/embedded/labels-text.ts';

describe('labels as text', () => {
  it('keeps a single label readable', () => {
    expect(toLabelsText(['apache-2.0'])).toBe('apache-2.0');
    expect(toLabelsText([])).toBeNull();
    expect(toLabelsText(['mit', 'other'])).toBe('["mit","other"]');
  });

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (labels) => {
        expect(toLabels(toLabelsText(labels))).toEqual(labels);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('days as numbers', () => {
  it('counts from 1970', () => {
    expect(toDayNumber('1970-01-02')).toBe(1);
    expect(toDay(toDayNumber('2024-02-29'))).toBe('2024-02-29');
  });
});
