import { HubError } from '../hub-error.ts';
import type { CrawlEvent } from '../list/crawl-event.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { fetchJson, fetchLookUp } from './fetch-json.ts';
import type { FetchJsonOptions, JsonAnswer, LookUpAnswer } from './fetch-json.ts';
import { createHubFetch, TIMEOUTS } from './hub-fetch.ts';
import type { HubFetch, Timeouts } from './hub-fetch.ts';
import type { Urgency } from './pace.ts';
import { createQuotaGate } from './quota-gate.ts';
import type { HeaderSource, RateLimit } from './rate-limit.ts';
import { retry } from './retry.ts';

export interface HubClientOptions {
  readonly token: string | null;
  /** `stemma/0.1.0; node/20.20.2`; the Hub asks clients to name themselves. */
  readonly userAgent: string;
  readonly signal: AbortSignal;
  readonly fetch?: HubFetch;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly timeouts?: Partial<Timeouts>;
  readonly onProgress?: (event: CrawlEvent) => void;
}

/** Asks one Hub for a whole crawl, politely: one place for headers, quota, time limits and tries. */
export interface HubClient {
  /** @throws HubError when no usable answer came in all tries. Waits for the next window of the quota. */
  readonly getJson: (url: string) => Promise<JsonAnswer>;
  /**
   * Looks at one address without following redirects, and only with what the present window has to spare.
   *
   * @throws HubError when no usable answer came in all tries.
   */
  readonly lookUp: (url: string) => Promise<LookUpAnswer | 'no-quota'>;
  /** Requests sent so far, tries included. */
  readonly requestCount: () => number;
  /** What the Hub said last about the quota; `null` before the first answer that does. */
  readonly quota: () => RateLimit | null;
  /** Ends its connections, and what is under way or waiting: nobody will come for it. */
  readonly close: () => Promise<void>;
}

export function createHubClient(options: HubClientOptions): HubClient {
  const { clock = systemClock, onProgress } = options;
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const sender =
    options.fetch === undefined
      ? createHubFetch(timeouts)
      : { fetch: options.fetch, close: () => Promise.resolve() };
  const attempt = {
    fetch: sender.fetch,
    headers: {
      accept: 'application/json',
      'user-agent': options.userAgent,
      ...(options.token === null ? {} : { authorization: `Bearer ${options.token}` }),
    },
    timeoutMs: timeouts.totalMs,
    signal,
    nowMs: clock.now,
  };
  const gate = createQuotaGate({
    clock,
    signal,
    onWait: (waitMs) => onProgress?.({ kind: 'wait', reason: 'quota', waitMs, because: QUOTA_SPENT }),
  });
  let requests = 0;

  async function tryOnce<T>(
    urgency: Urgency,
    work: (options: FetchJsonOptions) => Promise<T>,
  ): Promise<T | 'no-quota'> {
    if ((await gate.pass(urgency)) === 'spent') return 'no-quota';
    requests += 1;
    let headers: HeaderSource | null = null;
    try {
      return await work({ ...attempt, onHeaders: (answered) => (headers = answered) });
    } finally {
      gate.leave(headers);
    }
  }
  const patiently = <T>(work: () => Promise<T>): Promise<T> =>
    retry(work, {
      clock,
      random: options.random ?? Math.random,
      signal,
      onWait: ({ waitMs, because }) => onProgress?.({ kind: 'wait', reason: 'retry', waitMs, because }),
    });
  return {
    getJson: (url) =>
      patiently(async () => {
        const answer = await tryOnce('needed', (given) => fetchJson(url, given));
        if (answer !== 'no-quota') return answer;
        throw new HubError(QUOTA_SPENT, { next: 'wait', status: null });
      }),
    lookUp: (url) =>
      patiently(async () => {
        try {
          return await tryOnce('spare', (given) => fetchLookUp(url, given));
        } catch (error) {
          // A look-up does not wait for quota, wherever the news of it comes from.
          if (error instanceof HubError && error.status === 429) return 'no-quota';
          throw error;
        }
      }),
    requestCount: () => requests,
    quota: gate.current,
    close: () => {
      closing.abort(new Error('The client of the Hub is closed.'));
      return sender.close();
    },
  };
}

const QUOTA_SPENT = "the Hub's quota of requests is spent until then";
