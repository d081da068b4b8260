import type { HubFetch, HubResponse } from '../../../crawler/fetch/hub-fetch.ts';
import { createRandom } from '../../../crawler/simulated-hub/random.ts';
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

/** One window, in requests. */
export interface PlayedWindow {
  readonly ours: number;
  /** Those of others, by its end. */
  readonly others: number;
}

export interface PlayedHub {
  readonly fetch: HubFetch;
  /** The windows in which we asked, in order. */
  readonly windows: () => readonly PlayedWindow[];
  /** How many of our requests were refused. */
  readonly refused: () => number;
}

export interface PlayedHubOptions {
  readonly quota: number;
  readonly windowS: number;
  /** How far the first window had run at time 0. */
  readonly offsetS: number;
  /** From a request to its answer, half of it each way. */
  readonly latencyMs: number;
  /** That share of the latency comes or goes at random, so that answers overtake one another. */
  readonly jitter: number;
  /** Others on the same address send a request each time so many ms have gone by; `Infinity` for nobody. */
  readonly othersEachMs: number;
  /** How the Hub makes whole seconds of the time that is left. */
  readonly round: (seconds: number) => number;
}

/** A Hub that counts requests in fixed windows, and answers after a while. */
export function playHub(clock: Clock, options: PlayedHubOptions): PlayedHub {
  const { quota, windowS } = options;
  const ours = new Map<number, number>();
  const random = createRandom(1);
  let refused = 0;
  const never = new AbortController().signal;
  const travel = (): Promise<void> =>
    clock.sleep((options.latencyMs / 2) * (1 + options.jitter * (2 * random.next() - 1)), never);
  /** What others have sent so many seconds into a window; no more than the quota lets through. */
  const toOthers = (seconds: number, sent: number): number =>
    Math.min(quota - sent, Math.floor((seconds * 1000) / options.othersEachMs));
  return {
    windows: () => [...ours].map(([, sent]) => ({ ours: sent, others: toOthers(windowS, sent) })),
    refused: () => refused,
    fetch: async () => {
      await travel();
      const second = clock.now() / 1000 + options.offsetS;
      const nth = Math.floor(second / windowS);
      const sent = ours.get(nth) ?? 0;
      const before = sent + toOthers(second - nth * windowS, sent);
      const isRefused = before >= quota;
      if (isRefused) refused += 1;
      else ours.set(nth, sent + 1);
      const left = Math.max(0, quota - before - 1);
      const resetS = options.round((nth + 1) * windowS - second);
      await travel();
      return toResponse(isRefused ? 429 : 200, {
        ratelimit: `"api";r=${left};t=${resetS}`,
        'ratelimit-policy': `"fixed window";"api";q=${quota};w=${windowS}`,
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
