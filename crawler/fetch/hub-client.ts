import type { CrawlEvent } from '../list/crawl-event.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { fetchJson } from './fetch-json.ts';
import type { Fetch, JsonAnswer } from './fetch-json.ts';
import { parseRateLimit } from './rate-limit.ts';
import type { RateLimit } from './rate-limit.ts';
import { retry } from './retry.ts';

export interface HubClientOptions {
  readonly token: string | null;
  /** `stemma/0.1.0; node/20.20.2`; the Hub asks clients to name themselves. */
  readonly userAgent: string;
  readonly signal: AbortSignal;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly random?: () => number;
  /** For one try, body included. */
  readonly timeoutMs?: number;
  readonly onProgress?: (event: CrawlEvent) => void;
}

/** Asks the Hub, politely: one place for headers, timeout and retry. */
export interface HubClient {
  /** @throws HubError when no usable answer came in all tries. */
  readonly getJson: (url: string) => Promise<JsonAnswer>;
  /** Requests sent so far, tries included. */
  readonly requestCount: () => number;
  /** What the Hub said last about the quota; `null` before the first answer that does. */
  readonly quota: () => RateLimit | null;
}

export function createHubClient(options: HubClientOptions): HubClient {
  const clock = options.clock ?? systemClock;
  const headers = {
    accept: 'application/json',
    'user-agent': options.userAgent,
    ...(options.token === null ? {} : { authorization: `Bearer ${options.token}` }),
  };
  const attempt = {
    fetch: options.fetch ?? fetch,
    headers,
    timeoutMs: options.timeoutMs ?? 60_000,
    signal: options.signal,
    nowMs: clock.now,
  };
  const patience = {
    clock,
    random: options.random ?? Math.random,
    signal: options.signal,
    onWait: ({ waitMs, because }: { readonly waitMs: number; readonly because: string }): void =>
      options.onProgress?.({ kind: 'wait', waitMs, because }),
  };
  let requests = 0;
  let quota: RateLimit | null = null;
  const tryOnce = async (url: string): Promise<JsonAnswer> => {
    requests += 1;
    const answer = await fetchJson(url, attempt);
    quota = parseRateLimit(answer.headers) ?? quota;
    return answer;
  };
  return {
    getJson: (url) => retry(() => tryOnce(url), patience),
    requestCount: () => requests,
    quota: () => quota,
  };
}
