import type { OverviewReport } from '../../../schema/wire/report-documents.ts';

/** Shares of the models created in one month, 0 to 1. */
export interface MonthShare {
  readonly month: string;
  readonly count: number;
  readonly withParent: number;
  readonly withLicense: number;
}

/** The months of the window that have models, oldest first; a month without any has no shares. */
export const toMonthShares = (
  months: OverviewReport['months'],
  window: readonly string[],
): readonly MonthShare[] =>
  months
    .filter(({ month, count }) => count > 0 && window.includes(month))
    .map(({ month, count, withParent, withLicense }) => ({
      month,
      count,
      withParent: withParent / count,
      withLicense: withLicense / count,
    }));
