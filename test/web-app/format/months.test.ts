import { describe, expect, it } from 'vitest';
import { addMonths, listMonths, listWholeMonths } from '../../../web/app/format/months.ts';

describe('months', () => {
  it('go over the year, both ways', () => {
    expect(addMonths('2024-11', 3)).toBe('2025-02');
    expect(addMonths('2024-01', -1)).toBe('2023-12');
    expect(addMonths('2024-06', 0)).toBe('2024-06');
  });

  it('are listed with both ends', () => {
    expect(listMonths('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(listMonths('2024-02', '2023-11')).toEqual([]);
  });

  it('the month of a snapshot counts only when it is over', () => {
    expect(listWholeMonths('2024-07-11', 3)).toEqual(['2024-04', '2024-05', '2024-06']);
    expect(listWholeMonths('2024-07-31', 2)).toEqual(['2024-06', '2024-07']);
    expect(listWholeMonths('2024-02-28', 1)).toEqual(['2024-01']);
    expect(listWholeMonths('2024-02-29', 1)).toEqual(['2024-02']);
    expect(listWholeMonths('2024-12-31', 1)).toEqual(['2024-12']);
  });
});
