import { ORDER_TOLERANCE_MS, timeOf } from '../list/time-of.ts';
import type { UpdateListing } from './update-checkpoint.ts';

/** What a page that is listed newest first says about time. */
export interface PageTimes {
  /** The oldest time on the page, in ms since 1970; `null` when no record tells one. */
  readonly oldestMs: number | null;
  /** Whether no record is newer than the one before it, give or take two seconds. */
  readonly isNewestFirst: boolean;
}

/** Reads the times that a page is sorted by. Records without one are passed over. O(records). */
export function readTimes(records: readonly unknown[], field: UpdateListing): PageTimes {
  let oldestMs: number | null = null;
  let last: number | null = null;
  let isNewestFirst = true;
  for (const record of records) {
    const ms = timeOf(record, field);
    if (ms === null) continue;
    if (last !== null && ms > last + ORDER_TOLERANCE_MS) isNewestFirst = false;
    if (oldestMs === null || ms < oldestMs) oldestMs = ms;
    last = ms;
  }
  return { oldestMs, isNewestFirst };
}
