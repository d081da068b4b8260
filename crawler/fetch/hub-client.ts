import { HubError } from '../hub-error.ts';
import type { CrawlEvent } from '../list/crawl-event.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { fetchHop, fetchLookUp } from './fetch-json.ts';
import type { FetchJsonOptions, JsonAnswer, LookUpAnswer } from './fetch-json.ts';
import { followRedirects } from './follow-redirects.ts';
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
  /**
   * One JSON document, redirects followed. Waits for the next window when the quota is spent.
   *
   * @throws HubError when no usable answer came in all tries, InputError when the token is refused, the
   *   signal's reason when aborted.
   */
  readonly getJson: (url: string) => Promise<JsonAnswer>;
  /**
   * Looks at one address without following redirects, and only with what the present window has to spare.
   *
   * @throws as `getJson`.
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
  const { clock = systemClock, random = Math.random, onProgress } = options;
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
  const tellQuota = createQuotaTeller(clock, onProgress);
  const gate = createQuotaGate({ clock, signal, onWait: tellQuota });
  let requests = 0;
  let hasAnswered = false;

  /** One request, when its turn has come. `held` hears how long that took. */
  async function tryOnce<T>(
    urgency: Urgency,
    held: (ms: number) => void,
    work: (options: FetchJsonOptions) => Promise<T>,
  ): Promise<T | 'no-quota'> {
    const queuedMs = clock.now();
    if ((await gate.pass(urgency)) === 'spent') return 'no-quota';
    held(clock.now() - queuedMs);
    requests += 1;
    let headers: HeaderSource | null = null;
    try {
      return await work({ ...attempt, onHeaders: (answered) => (headers = answered) });
    } catch (error) {
      // A Hub that answered before is there: its name or its port are away for a while only.
      throw hasAnswered && error instanceof HubError && error.status === null ? toPassing(error) : error;
    } finally {
      gate.leave(headers);
      hasAnswered ||= headers !== null;
    }
  }
  const patiently = <T>(work: (held: (ms: number) => void) => Promise<T>): Promise<T> =>
    retry(work, {
      clock,
      random,
      signal,
      onWait: (waitMs, { message, status, waitMs: askedMs }) => {
        const untilMs = clock.now() + waitMs;
        if (askedMs !== null) gate.hold(clock.now() + askedMs);
        if (status === 429 && gate.current()?.left === 0) tellQuota(waitMs);
        else onProgress?.({ kind: 'wait', reason: 'retry', waitMs, untilMs, because: message });
      },
    });
  return {
    getJson: (url) =>
      patiently((held) =>
        followRedirects(url, async (hop) => {
          const answer = await tryOnce('needed', held, (given) => fetchHop(hop, given));
          if (answer !== 'no-quota') return answer;
          throw new HubError(QUOTA_SPENT, { next: 'wait', status: null });
        }),
      ),
    lookUp: (url) =>
      patiently(async (held) => {
        try {
          return await tryOnce('spare', held, (given) => fetchLookUp(url, given));
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

/** Two waits that end this near to one another are one to people. */
const SAME_WAIT_MS = 3_000;

/** Tells of a wait for the quota once, however many requests wait. */
function createQuotaTeller(
  clock: Clock,
  onProgress: ((event: CrawlEvent) => void) | undefined,
): (waitMs: number) => void {
  let toldUntilMs = 0;
  return (waitMs) => {
    const untilMs = clock.now() + waitMs;
    if (untilMs <= toldUntilMs + SAME_WAIT_MS) return;
    toldUntilMs = untilMs;
    onProgress?.({ kind: 'wait', reason: 'quota', waitMs, untilMs, because: QUOTA_SPENT });
  };
}

const toPassing = ({ message, status, cause }: HubError): HubError =>
  new HubError(message, { next: 'retry', status, cause });
