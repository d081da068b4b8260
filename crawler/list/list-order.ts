import { ORDER_TOLERANCE_MS, timeOf } from './time-of.ts';

export type ListOrder = 'oldest-first' | 'newest-first' | 'unsorted';

/** What the dates of creation on one page say. */
export interface PageDates {
  /** `level`: they do not tell, all models were made at one time. */
  readonly order: ListOrder | 'level';
  /**
   * The middle one of the dates, in ms since 1970, so that single wrong ones do not count; `null` when there are
   * fewer than ten.
   */
  readonly middleMs: number | null;
}

/** Share of a page that may stand in the wrong place, and how far away: single models with wrong dates. */
const WRONG_SHARE = 0.05;

/** On a shorter page every date counts. */
const FEW_DATES = 4;
const LEAST_FOR_MIDDLE = 10;

/** Reads the order of a page by `createdAt`. Records without a date are passed over. O(n log n). */
export function readDates(records: readonly unknown[]): PageDates {
  const dates = records.map((record) => timeOf(record, 'createdAt')).filter((ms) => ms !== null);
  const sorted = dates.toSorted((left, right) => left - right);
  const middleMs = dates.length < LEAST_FOR_MIDDLE ? null : (sorted[Math.floor(dates.length / 2)] ?? null);
  return { order: toOrder(dates, sorted), middleMs };
}

function toOrder(dates: readonly number[], sorted: readonly number[]): PageDates['order'] {
  const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  if (spread <= ORDER_TOLERANCE_MS) return 'level';
  const slack = dates.length < FEW_DATES ? 0 : Math.max(1, Math.floor(dates.length * WRONG_SHARE));
  if (countMisplaced(dates, sorted, slack) <= slack) return 'oldest-first';
  return countMisplaced(dates.toReversed(), sorted, slack) <= slack ? 'newest-first' : 'unsorted';
}

/** Dates that stand further than `slack` places from where they belong. */
function countMisplaced(dates: readonly number[], sorted: readonly number[], slack: number): number {
  return dates.filter((ms, place) => {
    const least = sorted[place - slack] ?? Number.NEGATIVE_INFINITY;
    const most = sorted[place + slack] ?? Number.POSITIVE_INFINITY;
    return ms < least - ORDER_TOLERANCE_MS || ms > most + ORDER_TOLERANCE_MS;
  }).length;
}

/** How a listing by creation date has gone so far. */
export interface ListProgress {
  /** As seen on the first page. */
  readonly order: ListOrder;
  /** `middleMs` of the last page that has one; `null` before. */
  readonly reachedMs: number | null;
}

/** Whether a page breaks the order of the pages before it. */
export function isOutOfOrder({ order, middleMs }: PageDates, before: ListProgress): boolean {
  if (before.order === 'unsorted') return false;
  if (order !== 'level' && order !== before.order) return true;
  if (middleMs === null || before.reachedMs === null) return false;
  return before.order === 'oldest-first'
    ? middleMs < before.reachedMs - ORDER_TOLERANCE_MS
    : middleMs > before.reachedMs + ORDER_TOLERANCE_MS;
}
