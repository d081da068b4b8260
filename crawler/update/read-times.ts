import type { UpdateListing } from './update-checkpoint.ts';

/** What a page that is listed newest first says about time. */
export interface PageTimes {
  /** The oldest time on the page, in ms since 1970; `null` when no record tells one. */
  readonly oldestMs: number | null;
  /** Whether no record is newer than the one before it, give or take two seconds. */
  readonly isNewestFirst: boolean;
}

/** The Hub sorts by `_id`, whose time may differ by a second from `createdAt`. */
const TOLERANCE_MS = 2_000;

/** Reads the times that a page is sorted by. Records without one are passed over. O(records). */
export function readTimes(records: readonly unknown[], field: UpdateListing): PageTimes {
  let oldestMs: number | null = null;
  let last: number | null = null;
  let isNewestFirst = true;
  for (const record of records) {
    const ms = toMs(record, field);
    if (ms === null) continue;
    if (last !== null && ms > last + TOLERANCE_MS) isNewestFirst = false;
    if (oldestMs === null || ms < oldestMs) oldestMs = ms;
    last = ms;
  }
  return { oldestMs, isNewestFirst };
}

function toMs(record: unknown, field: UpdateListing): number | null {
  if (typeof record !== 'object' || record === null) return null;
  const text: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  const ms = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
