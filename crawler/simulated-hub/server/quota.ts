/** What is left for one caller, as the Hub tells it with every answer. */
export interface QuotaState {
  readonly isSpent: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests in fixed windows, one count a caller. */
export interface Quota {
  readonly spend: (caller: string) => QuotaState;
}

const WINDOW_SECONDS = 300;

/** @param requests that each caller has in a window of five minutes */
export function createQuota(requests: number, nowMs: () => number): Quota {
  const windows = new Map<string, { readonly startMs: number; used: number }>();
  return {
    spend: (caller) => {
      const now = nowMs();
      let window = windows.get(caller);
      if (window === undefined || now - window.startMs >= WINDOW_SECONDS * 1000) {
        window = { startMs: now, used: 0 };
        windows.set(caller, window);
      }
      window.used += 1;
      const left = Math.max(0, requests - window.used);
      const resetSeconds = Math.ceil((window.startMs + WINDOW_SECONDS * 1000 - now) / 1000);
      return {
        isSpent: window.used > requests,
        headers: {
          ratelimit: `"api";r=${left};t=${resetSeconds}`,
          'ratelimit-policy': `"fixed window";"api";q=${requests};w=${WINDOW_SECONDS}`,
        },
      };
    },
  };
}
