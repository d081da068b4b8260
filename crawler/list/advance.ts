import type { RawPage } from './ask-page.ts';
import type { ListingState } from './hub-checkpoint.ts';
import { isOutOfOrder, readDates } from './list-order.ts';
import type { ListOrder, PageDates } from './list-order.ts';

/** The state of a listing after one more page, and what there is to say about it. */
export interface Advance {
  readonly state: ListingState;
  readonly notice: string | null;
}

const NEWEST_FIRST =
  'The Hub lists newest first: models created during this crawl will come with the next one.';
const UNSORTED =
  'The Hub does not list by creation date: models may be missed, so this crawl will not count as complete.';
const BROKEN =
  'The Hub has left the order of creation: models may be missed, so this crawl will not count as complete.';

/**
 * Counts a page in and checks its order: by creation date nothing moves while it is listed, in another order a
 * model can slip past. Official clients say that the Hub lists newest first, crawls of 2026 had it otherwise.
 */
export function advance(before: ListingState, page: RawPage, nowMs: number): Advance {
  const isFirst = before.pages === 0;
  const dates = readDates(page.records);
  const order = isFirst ? toFirstOrder(dates) : before.order;
  const isBroken = isOutOfOrder(dates, { ...before, order });
  const state: ListingState = {
    next: page.next,
    pages: before.pages + 1,
    models: before.models + page.records.length,
    order: isBroken ? 'unsorted' : order,
    startedAtMs: isFirst ? (page.hubTimeMs ?? nowMs) : before.startedAtMs,
    reachedMs: dates.middleMs ?? before.reachedMs,
  };
  if (isBroken) return { state, notice: BROKEN };
  if (!isFirst || order === 'oldest-first') return { state, notice: null };
  return { state, notice: order === 'newest-first' ? NEWEST_FIRST : UNSORTED };
}

/** A page that does not tell is taken as it was asked for. */
const toFirstOrder = ({ order }: PageDates): ListOrder => (order === 'level' ? 'oldest-first' : order);
