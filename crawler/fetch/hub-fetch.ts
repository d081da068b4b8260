import { Agent, EnvHttpProxyAgent, fetch } from 'undici';
import type { HeaderSource } from './rate-limit.ts';

/** An answer, as much of it as we use. */
export interface HubResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: HeaderSource;
  readonly text: () => Promise<string>;
}

export interface HubRequestInit {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly redirect: 'follow' | 'manual';
}

/** How requests are sent; recorders and tests put their own in its place. */
export type HubFetch = (url: string, init: HubRequestInit) => Promise<HubResponse>;

export interface Timeouts {
  readonly connectMs: number;
  /** From the request to the first line of the answer. */
  readonly headersMs: number;
  /** Between two pieces of a body. */
  readonly bodyMs: number;
  /** For one try as a whole. */
  readonly totalMs: number;
}

export const TIMEOUTS: Timeouts = { connectMs: 10_000, headersMs: 30_000, bodyMs: 30_000, totalMs: 60_000 };

const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];

/**
 * Sends requests over kept connections, with a time limit for each step, and through the proxy that
 * `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name: the `fetch` of Node knows neither.
 */
export function createHubFetch(
  timeouts: Timeouts,
  env: Readonly<Record<string, string | undefined>> = process.env,
): { readonly fetch: HubFetch; readonly close: () => Promise<void> } {
  const options = {
    connect: { timeout: timeouts.connectMs },
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
  };
  const hasProxy = PROXY_VARIABLES.some((name) => (env[name] ?? '') !== '');
  const dispatcher = hasProxy ? new EnvHttpProxyAgent(options) : new Agent(options);
  return {
    fetch: (url, init) => fetch(url, { ...init, dispatcher }),
    close: () => dispatcher.destroy(),
  };
}
