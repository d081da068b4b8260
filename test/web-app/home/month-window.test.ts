import { describe, expect, it } from 'vitest';
import { spreadMonths, toMonthWindow } from '../../../web/app/home/month-window.ts';

describe('the months that the pictures share', () => {
  it('are the last eighteen whole ones', () => {
    const window = toMonthWindow('2024-07-11', '2022-03', '2024-07');
    expect(window).toHaveLength(18);
    expect([window[0], window.at(-1)]).toEqual(['2023-01', '2024-06']);
  });

  it('end with the data where that is older, and begin with it, but are never fewer than six', () => {
    expect(toMonthWindow('2026-11-25', '2022-03', '2026-09').at(-1)).toBe('2026-09');
    expect(toMonthWindow('2024-07-11', '2023-11', '2024-07')[0]).toBe('2023-11');
    expect(toMonthWindow('2024-07-11', '2024-06', '2024-06')).toHaveLength(6);
    expect(toMonthWindow('2024-07-11', undefined, undefined)).toHaveLength(18);
  });

  it('show nothing as 0', () => {
    const counts = [
      { month: '2024-01', count: 3 },
      { month: '2024-03', count: 5 },
      { month: '2019-01', count: 9 },
    ];
    expect(spreadMonths(['2024-01', '2024-02', '2024-03'], counts, (entry) => entry.count)).toEqual([
      3, 0, 5,
    ]);
  });
});
