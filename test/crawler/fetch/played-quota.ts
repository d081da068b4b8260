import type { HubFetch, HubResponse } from '../../../crawler/fetch/hub-fetch.ts';
import type { Clock } from '../../../crawler/fetch/clock.ts';

/** A clock on which many wait at once: time moves on to whoever waits the shortest. */
export interface PlayedClock extends Clock {
  /** Runs the waiting ones in order of time until all `work` has ended. */
  readonly run: <T>(work: Promise<T>) => Promise<T>;
}

export function createPlayedClock(startMs: number): PlayedClock {
  let nowMs = startMs;
  const waiting: { readonly atMs: number; readonly wake: () => void }[] = [];
  return {
    now: () => nowMs,
    sleep: (ms) =>
      new Promise((resolve) => {
        waiting.push({ atMs: nowMs + Math.max(0, ms), wake: resolve });
      }),
    run: async (work) => {
      let isOver = false;
      const ended = work.finally(() => (isOver = true));
      ended.catch(() => {});
      while (!isOver) {
        // Lets everything run that waits for no time.
        await new Promise((resolve) => setImmediate(resolve));
        if (isOver) break;
        waiting.sort((a, b) => a.atMs - b.atMs);
        const next = waiting.shift();
        if (next === undefined) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
      return ended;
    },
  };
}

export interface PlayedHub {
  readonly fetch: HubFetch;
  /** Requests in each window, ours and those of others, by the number of the window. */
  readonly used: ReadonlyMap<number, { readonly ours: number; readonly others: number }>;
  readonly refused: () => number;
}

/** A Hub that counts requests in fixed windows, and answers after a while. */
export function playHub(
  clock: Clock,
  options: {
    readonly quota: number;
    readonly windowS: number;
    /** How far the first window had run at time 0. */
    readonly offsetS: number;
    readonly latencyMs: number;
    /** Others on the same address send one request after so many of ours; 0 for none. */
    readonly othersEvery: number;
  },
): PlayedHub {
  const used = new Map<number, { ours: number; others: number }>();
  let refused = 0;
  let sent = 0;
  const never = new AbortController().signal;
  return {
    used,
    refused: () => refused,
    fetch: async () => {
      await clock.sleep(options.latencyMs / 2, never);
      const second = clock.now() / 1000 + options.offsetS;
      const nth = Math.floor(second / options.windowS);
      const window = used.get(nth) ?? { ours: 0, others: 0 };
      used.set(nth, window);
      sent += 1;
      window.ours += 1;
      if (options.othersEvery > 0 && sent % options.othersEvery === 0) window.others += 1;
      const total = window.ours + window.others;
      const isRefused = total > options.quota;
      if (isRefused) refused += 1;
      const left = Math.max(0, options.quota - total);
      const resetS = Math.ceil((nth + 1) * options.windowS - second);
      await clock.sleep(options.latencyMs / 2, never);
      return toResponse(isRefused ? 429 : 200, {
        ratelimit: `"api";r=${left};t=${resetS}`,
        'ratelimit-policy': `"fixed window";"api";q=${options.quota};w=${options.windowS}`,
        'content-type': 'application/json',
      });
    },
  };
}

const toResponse = (status: number, headers: Readonly<Record<string, string>>): HubResponse => ({
  ok: status === 200,
  status,
  headers: new Headers(headers),
  text: () => Promise.resolve('[]'),
});
