import { addMonths, listMonths } from '../format/months.ts';

interface MonthCount {
  readonly month: string;
  readonly count: number;
}

export interface MonthSeries {
  /** Every month from the first to the last, empty ones too. */
  readonly series: readonly MonthCount[];
  /** Stray models of months before the first. */
  readonly earlier: number;
}

/** Months before the tree really starts hold less than this of it: children older than their parent, mostly. */
const STRAY_SHARE = 0.005;

/**
 * The months that a chart shows. The snapshot's own month is left out unless the snapshot was taken on its last day:
 * a part of a month looks like a fall.
 */
export function toMonthSeries(months: readonly MonthCount[], snapshotDay: string | null): MonthSeries {
  const strays = countStrays(months);
  const first = months[strays.months]?.month;
  const newest = months.at(-1)?.month;
  if (first === undefined || newest === undefined) return { series: [], earlier: 0 };
  const last = snapshotDay === null ? newest : earlierOf(newest, toLastWholeMonth(snapshotDay));
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const series = listMonths(first, last).map((month) => ({ month, count: counts.get(month) ?? 0 }));
  return { series, earlier: strays.models };
}

function countStrays(months: readonly MonthCount[]): { readonly months: number; readonly models: number } {
  const total = months.reduce((sum, { count }) => sum + count, 0);
  let models = 0;
  for (const [i, { count }] of months.entries()) {
    if (models + count > total * STRAY_SHARE) return { months: i, models };
    models += count;
  }
  return { months: 0, models: 0 };
}

const earlierOf = (a: string, b: string): string => (a < b ? a : b);

function toLastWholeMonth(day: string): string {
  const month = day.slice(0, 7);
  const nextDay = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return nextDay.startsWith(month) ? addMonths(month, -1) : month;
}
