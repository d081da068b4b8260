import { Agent, EnvHttpProxyAgent, fetch } from 'undici';
import { findProxies } from './find-proxies.ts';
import type { Environment } from './find-proxies.ts';
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
  /** Each hop is a request of its own, which spends quota; `follow-redirects.ts` follows. */
  readonly redirect: 'manual';
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

/**
 * Sends requests over kept connections, with a time limit for each step, and through the proxy that
 * `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name: the `fetch` of Node knows neither.
 *
 * @throws InputError for a proxy's address that is none.
 */
export function createHubFetch(
  timeouts: Timeouts,
  env: Environment = process.env,
): { readonly fetch: HubFetch; readonly close: () => Promise<void> } {
  const connect = { timeout: timeouts.connectMs };
  const limits = { headersTimeout: timeouts.headersMs, bodyTimeout: timeouts.bodyMs };
  const proxies = findProxies(env);
  const dispatcher =
    proxies === null
      ? new Agent({ ...limits, connect })
      : new EnvHttpProxyAgent({
          ...limits,
          ...proxies,
          connect,
          // Through a proxy, connecting takes two steps with settings of their own.
          proxyTls: connect,
          requestTls: connect,
          // Proxies often tunnel to port 443 only; what is not encrypted can do without.
          proxyTunnel: false,
        });
  return {
    fetch: (url, init) => fetch(url, { ...init, dispatcher }),
    close: () => dispatcher.destroy(),
  };
}
