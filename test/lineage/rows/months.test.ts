import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMonthCounter } from '../../../lineage/rows/count-months.ts';
import { formatMonth, toMonthNumber } from '../../../lineage/rows/months.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('months', () => {
  it('are those of the calendar in UTC, for every second that 32 bits can hold', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (time) => {
        expect(formatMonth(toMonthNumber(time))).toBe(new Date(time * 1000).toISOString().slice(0, 7));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it('change at midnight of the first', () => {
    expect(formatMonth(toMonthNumber(seconds('2024-02-29T23:59:59Z')))).toBe('2024-02');
    expect(formatMonth(toMonthNumber(seconds('2024-03-01T00:00:00Z')))).toBe('2024-03');
  });

  it('are counted oldest first, empty ones and unknown times left out', () => {
    const months = createMonthCounter();
    for (const time of ['2024-03-02', '2023-12-31', '2024-03-01']) months.add(seconds(time));
    months.add(0);
    expect(months.list()).toEqual([
      { month: '2023-12', count: 1 },
      { month: '2024-03', count: 2 },
    ]);
  });
});
