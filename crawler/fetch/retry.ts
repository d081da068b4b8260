import { HubError } from '../hub-error.ts';
import type { Clock } from './clock.ts';
import { LONGEST_ASKED_MS, toRetryDelayMs } from './retry-delay.ts';

export interface RetryOptions {
  readonly clock: Clock;
  /** A number in [0, 1) each time. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly onWait?: (waitMs: number, because: HubError) => void;
}

/** Tries of one request: with the delays of `toRetryDelayMs` they span more than a minute. */
const TRIES = 8;

/** For one request, tries and waits together, but for the waits that the Hub asked for. */
const DEADLINE_MS = 5 * 60_000;

/**
 * Runs `work` until it succeeds, waiting in between as the Hub asks. `work` tells how long it waited for its
 * turn, by calling `held` with the milliseconds: that time is not held against it.
 *
 * @throws HubError at once when trying again is no use, after 8 tries, after five minutes of failing, and
 *   when the Hub asks to wait for more than an hour; the signal's reason when aborted.
 */
export async function retry<T>(
  work: (held: (ms: number) => void) => Promise<T>,
  { clock, random, signal, onWait }: RetryOptions,
): Promise<T> {
  const startedMs = clock.now();
  let askedMs = 0;
  const held = (ms: number): void => {
    askedMs += ms;
  };
  for (let failures = 1; ; failures += 1) {
    try {
      return await work(held);
    } catch (error) {
      if (!(error instanceof HubError) || error.next === 'stop') throw error;
      if (failures >= TRIES) throw toGiveUp(error, `That was try ${TRIES} of ${TRIES}`);
      if (clock.now() - startedMs - askedMs > DEADLINE_MS) {
        throw toGiveUp(error, `It has failed for ${DEADLINE_MS / 60_000} minutes`);
      }
      if ((error.waitMs ?? 0) > LONGEST_ASKED_MS) {
        throw toGiveUp(error, `It asks to wait until ${toTime(clock.now() + (error.waitMs ?? 0))}`);
      }
      const waitMs = toRetryDelayMs(failures, error.waitMs, random());
      if (error.waitMs !== null) held(waitMs);
      onWait?.(waitMs, error);
      await clock.sleep(waitMs, signal);
    }
  }
}

const toGiveUp = (last: HubError, because: string): HubError =>
  new HubError(`${last.message} ${because}: start again later, it goes on where it stopped.`, {
    next: 'stop',
    status: last.status,
    cause: last,
  });

/** The latest time that a Date can hold. */
const LATEST_MS = 8.64e15;

/** `2026-10-01 12:00 UTC`. */
const toTime = (ms: number): string =>
  `${new Date(Math.min(ms, LATEST_MS)).toISOString().slice(0, -8).replace('T', ' ')} UTC`;
