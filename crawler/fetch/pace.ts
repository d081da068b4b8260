import type { RateLimit } from './rate-limit.ts';

/** What is left of the Hub's present window, as far as we know. */
export interface QuotaWindow {
  /** Requests that may still be sent, those under way taken off. */
  readonly left: number;
  /** When the window ends, on our clock, in ms since 1970. */
  readonly endsAtMs: number;
  /** Requests a window, where the Hub says so. */
  readonly quota: number | null;
}

/** `needed`: waits for its turn, over as many windows as it takes. `spare`: only when nobody misses it. */
export type Urgency = 'needed' | 'spare';

export type Pace =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'spent' };

/** Left alone at the end of a window, for others who share the address: 1% of the quota. */
const RESERVED_SHARE = 0.01;

/** The Hub counts whole seconds. */
const ROUNDING_MS = 1_000;

/** Two answers that name ends this near to one another speak of one window. */
const SAME_WINDOW_MS = 2_500;

/**
 * Whether a request may be sent now. Requests burst freely while the window has some left and then wait for
 * its end: the Hub's windows are fixed, so spreading them would only end later.
 */
export function toPace(window: QuotaWindow | null, urgency: Urgency, nowMs: number): Pace {
  if (window === null || nowMs >= window.endsAtMs + ROUNDING_MS) return { kind: 'go' };
  if (window.left > Math.floor((window.quota ?? 0) * RESERVED_SHARE)) return { kind: 'go' };
  return urgency === 'spare' ? { kind: 'spent' } : { kind: 'wait', untilMs: window.endsAtMs + ROUNDING_MS };
}

/** The window after one more request was sent. */
export const spend = (window: QuotaWindow | null, nowMs: number): QuotaWindow | null =>
  window === null || nowMs >= window.endsAtMs + ROUNDING_MS ? null : { ...window, left: window.left - 1 };

/**
 * The window after an answer. Answers can overtake one another, and others may use the same quota: of one
 * window the smaller number counts. `underWay`: requests that were sent and not answered yet; whether the Hub
 * has counted them in what it says is not known, so they are taken off.
 */
export function learn(
  window: QuotaWindow | null,
  { left, resetInSeconds, quota }: RateLimit,
  underWay: number,
  nowMs: number,
): QuotaWindow {
  const endsAtMs = nowMs + resetInSeconds * 1000;
  if (window !== null) {
    const isSame = Math.abs(endsAtMs - window.endsAtMs) < SAME_WINDOW_MS;
    if (isSame) {
      const least = Math.min(window.left, left - underWay);
      return { left: Math.max(0, least), endsAtMs: window.endsAtMs, quota: quota ?? window.quota };
    }
    // News of a window that is over, overtaken by an answer of the next one.
    if (endsAtMs < window.endsAtMs && endsAtMs - nowMs < SAME_WINDOW_MS) return window;
  }
  return { left: Math.max(0, left - underWay), endsAtMs, quota };
}
