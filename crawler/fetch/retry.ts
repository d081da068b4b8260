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

/**
 * Runs `work` until it succeeds, waiting in between as the Hub asks.
 *
 * @throws HubError at once when trying again is no use, or after 8 tries; the signal's reason when aborted.
 */
export async function retry<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HubError) || error.next === 'stop') throw error;
      if (failures >= TRIES) throw toGiveUp(error);
      const waitMs = toRetryDelayMs(failures, error.waitMs, options.random());
      options.onWait?.({ waitMs, because: error.message });
      await options.clock.sleep(waitMs, options.signal);
    }
  }
}

const toGiveUp = (last: HubError): HubError =>
  new HubError(
    `${last.message} That was try ${TRIES} of ${TRIES}: start again later, it goes on where it stopped.`,
    {
      next: 'stop',
      status: last.status,
      cause: last,
    },
  );
