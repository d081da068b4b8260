import { HubError } from '../hub-error.ts';
import type { Clock } from './clock.ts';
import { learn, spend, toPace } from './pace.ts';
import type { QuotaWindow, Urgency } from './pace.ts';
import { parseRateLimit } from './rate-limit.ts';
import type { HeaderSource, RateLimit } from './rate-limit.ts';
import { LONGEST_ASKED_MS } from './retry-delay.ts';

/** One gate for all requests of a process: they share the Hub's quota. */
export interface QuotaGate {
  /**
   * Resolves when a request may be sent, and counts it. `spent`: there is nothing to spare now.
   *
   * @throws HubError when the Hub's window ends in more than an hour; the signal's reason when aborted.
   */
  readonly pass: (urgency: Urgency) => Promise<'go' | 'spent'>;
  /** The Hub asked for no request before then, in ms since 1970: it goes for all. */
  readonly hold: (untilMs: number) => void;
  /** A request has ended. `headers`: of its answer; `null` when there was none. */
  readonly leave: (headers: HeaderSource | null) => void;
  /** What the Hub said last. */
  readonly current: () => RateLimit | null;
}

export interface QuotaGateOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Hears of each request that waits for the next window. */
  readonly onWait?: (waitMs: number) => void;
}

/** What a request that nobody misses waits for at most, when the Hub asks for a pause. */
const SPARE_PATIENCE_MS = 30_000;

export function createQuotaGate({ clock, signal, onWait }: QuotaGateOptions): QuotaGate {
  let window: QuotaWindow | null = null;
  let underWay = 0;
  let heldUntilMs = 0;
  let last: RateLimit | null = null;
  return {
    pass: async (urgency) => {
      for (;;) {
        signal.throwIfAborted();
        const now = clock.now();
        if (heldUntilMs > now) {
          if (urgency === 'spare' && heldUntilMs - now > SPARE_PATIENCE_MS) return 'spent';
          await clock.sleep(heldUntilMs - now, signal);
          continue;
        }
        const pace = toPace(window, urgency, now);
        if (pace.kind === 'spent') return 'spent';
        if (pace.kind === 'go') {
          window = spend(window, now);
          underWay += 1;
          return 'go';
        }
        const waitMs = pace.untilMs - now;
        if (waitMs > LONGEST_ASKED_MS) throw toTooLong(waitMs);
        onWait?.(waitMs);
        await clock.sleep(waitMs, signal);
      }
    },
    hold: (untilMs) => {
      heldUntilMs = Math.max(heldUntilMs, untilMs);
    },
    leave: (headers) => {
      underWay -= 1;
      const rateLimit = headers === null ? null : parseRateLimit(headers);
      if (rateLimit === null) return;
      last = rateLimit;
      window = learn(window, rateLimit, underWay, clock.now());
    },
    current: () => last,
  };
}

const toTooLong = (waitMs: number): HubError =>
  new HubError(
    `The Hub's quota of requests is spent for the next ${Math.round(waitMs / 60_000)} minutes: start again later, it goes on where it stopped.`,
    { next: 'stop', status: null },
  );
