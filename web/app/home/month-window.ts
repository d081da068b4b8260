import { addMonths, listMonths, listWholeMonths } from '../format/months.ts';

/** How many months the pictures of the home screen go back. */
const SHOWN = 18;
const FEWEST = 6;

/**
 * The months that all pictures of the screen share: the last 18 whole ones before the snapshot (or up to the
 * last of the data, when that ends earlier), without those before the first of the data, but at least 6.
 */
export function toMonthWindow(
  snapshotDay: string,
  firstMonth: string | undefined,
  lastMonth: string | undefined,
): readonly string[] {
  const whole = listWholeMonths(snapshotDay, 1)[0] ?? snapshotDay.slice(0, 7);
  const last = lastMonth !== undefined && lastMonth < whole ? lastMonth : whole;
  const months = listMonths(addMonths(last, 1 - SHOWN), last);
  const from = months.findIndex((month) => firstMonth === undefined || month >= firstMonth);
  return months.slice(Math.min(from < 0 ? SHOWN : from, SHOWN - FEWEST));
}

/** One value a month of the window, 0 where the report has none. */
export function spreadMonths<Entry extends { readonly month: string }>(
  window: readonly string[],
  entries: readonly Entry[],
  pick: (entry: Entry) => number,
): readonly number[] {
  const byMonth = new Map(entries.map((entry) => [entry.month, pick(entry)]));
  return window.map((month) => byMonth.get(month) ?? 0);
}
