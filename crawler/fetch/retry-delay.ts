import { parseRateLimit } from './rate-limit.ts';
import type { HeaderSource } from './rate-limit.ts';

/** Statuses after which the same request may succeed later. */
const RETRYABLE: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 524]);

export const isRetryableStatus = (status: number): boolean => RETRYABLE.has(status);

/**
 * How long the answer itself asks to wait, in ms; `null` when it does not say.
 * A spent window (429 with 0 left) names its end; a 429 with some left is another limiter, so that only
 * `Retry-After` counts: seconds, or a date, which is read by the Hub's own clock where it tells the time.
 * One second is added, since all of them count whole seconds.
 */
export function toAskedWaitMs(status: number, headers: HeaderSource, nowMs: number): number | null {
  const rateLimit = parseRateLimit(headers);
  if (status === 429 && rateLimit !== null && rateLimit.left === 0) {
    return (rateLimit.resetInSeconds + 1) * 1000;
  }
  const retryAfter = headers.get('retry-after')?.trim();
  if (retryAfter === undefined || retryAfter === '') return null;
  if (/^\d+$/.test(retryAfter)) return (Number(retryAfter) + 1) * 1000;
  const untilMs = Date.parse(retryAfter);
  if (Number.isNaN(untilMs)) return null;
  const hubMs = Date.parse(headers.get('date') ?? '');
  return Math.max(0, untilMs - (Number.isNaN(hubMs) ? nowMs : hubMs)) + 1000;
}

/** Longer than the windows of any quota: whoever asks for more does not want us today. */
export const LONGEST_ASKED_MS = 65 * 60_000;

const FIRST_MS = 1_000;
const LONGEST_MS = 16_000;

/**
 * The wait before the next try, in ms: what the Hub asked for, else 1, 2, 4, 8, 16, 16 ... seconds,
 * with up to half of it taken off or added at random so that clients do not return in step.
 *
 * @param failures tries that have failed so far, from 1
 * @param random a number in [0, 1)
 */
export function toRetryDelayMs(failures: number, askedWaitMs: number | null, random: number): number {
  if (askedWaitMs !== null) return Math.round(askedWaitMs + random * FIRST_MS);
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(base * (0.5 + random));
}
