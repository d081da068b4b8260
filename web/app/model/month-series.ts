import { addMonths, listMonths } from '../format/months.ts';

interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/**
 * All months from the first to the last with their counts, empty ones too. The snapshot's own month is left out
 * unless the snapshot was taken on its last day: a part of a month looks like a fall.
 */
export function toMonthSeries(
  months: readonly MonthCount[],
  snapshotDay: string | null,
): readonly MonthCount[] {
  const first = months[0]?.month;
  const newest = months.at(-1)?.month;
  if (first === undefined || newest === undefined) return [];
  const last = snapshotDay === null ? newest : earlier(newest, toLastWholeMonth(snapshotDay));
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  return listMonths(first, last).map((month) => ({ month, count: counts.get(month) ?? 0 }));
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

function toLastWholeMonth(day: string): string {
  const month = day.slice(0, 7);
  const nextDay = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return nextDay.startsWith(month) ? addMonths(month, -1) : month;
}
