import type { MonthCount } from '../../schema/wire/report-documents.ts';
import { formatMonth, toMonthNumber } from './months.ts';

export interface MonthCounter {
  /** Counts one node by its creation, in seconds since 1970; 0 (unknown) is left out. */
  add(createdAtS: number): void;
  /** Oldest first, months without any left out. */
  list(): readonly MonthCount[];
}

export function createMonthCounter(): MonthCounter {
  const counts = new Uint32Array(toMonthNumber(0xffffffff) + 1);
  return {
    add: (createdAtS) => {
      if (createdAtS === 0) return;
      const month = toMonthNumber(createdAtS);
      counts[month] = (counts[month] ?? 0) + 1;
    },
    list: () => {
      const months: MonthCount[] = [];
      for (const [month, count] of counts.entries()) {
        if (count > 0) months.push({ month: formatMonth(month), count });
      }
      return months;
    },
  };
}
