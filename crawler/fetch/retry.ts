import { HubError } from '../hub-error.ts';
import type { Clock } from './clock.ts';
import { toRetryDelayMs } from './retry-delay.ts';

export interface RetryOptions {
  readonly clock: Clock;
  /** A number in [0, 1) each time. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly onWait?: (wait: { readonly waitMs: number; readonly because: string }) => void;
}

/** Tries of one request: with the delays of `toRetryDelayMs` they span more than a minute. */
const TRIES = 8;

/** For one request, tries and waits together, but for the waits that the Hub asked for. */
const DEADLINE_MS = 5 * 60_000;

/** Longer than any window of the quota: whoever asks for more does not want us today. */
const LONGEST_ASKED_MS = 15 * 60_000;

/**
 * Runs `work` until it succeeds, waiting in between as the Hub asks.
 *
 * @throws HubError at once when trying again is no use, after 8 tries, after five minutes of failing, and
 *   when the Hub asks to wait for more than a quarter of an hour; the signal's reason when aborted.
 */
export async function retry<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const startedMs = options.clock.now();
  let askedMs = 0;
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HubError) || error.next === 'stop') throw error;
      if (failures >= TRIES) throw toGiveUp(error, `That was try ${TRIES} of ${TRIES}`);
      if (options.clock.now() - startedMs - askedMs > DEADLINE_MS) {
        throw toGiveUp(error, `It has failed for ${DEADLINE_MS / 60_000} minutes`);
      }
      const waitMs = toRetryDelayMs(failures, error.waitMs, options.random());
      if (waitMs > LONGEST_ASKED_MS) {
        throw toGiveUp(error, `It asks to wait for ${Math.round(waitMs / 60_000)} minutes`);
      }
      if (error.waitMs !== null) askedMs += waitMs;
      options.onWait?.({ waitMs, because: error.message });
      await options.clock.sleep(waitMs, options.signal);
    }
  }
}

const toGiveUp = (last: HubError, because: string): HubError =>
  new HubError(`${last.message} ${because}: start again later, it goes on where it stopped.`, {
    next: 'stop',
    status: last.status,
    cause: last,
  });
