import { HubError } from '../hub-error.ts';
import type { HubFetch, HubResponse } from './hub-fetch.ts';
import { toNetworkFailure } from './network-failure.ts';
import type { HeaderSource } from './rate-limit.ts';

export interface SendOptions {
  readonly fetch: HubFetch;
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole answer, body included. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Hears the headers of the answer as soon as they are there, whatever its status. */
  readonly onHeaders?: (headers: HeaderSource) => void;
}

/** An answer with its whole body. */
export interface Reply {
  readonly url: string;
  readonly response: HubResponse;
  readonly text: string;
}

/**
 * One GET, once, to the end of its body. Redirects are answers like others.
 *
 * @throws HubError when no whole answer came; the signal's reason when aborted.
 */
export async function send(url: string, options: SendOptions): Promise<Reply> {
  const timeout = new AbortController();
  // Unlike that of `AbortSignal.timeout`, this timer keeps the process alive until it has told what happened.
  const timer = setTimeout(() => timeout.abort(), options.timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout.signal]);
  let response: HubResponse | null = null;
  try {
    response = await options.fetch(url, { headers: options.headers, redirect: 'manual', signal });
    options.onHeaders?.(response.headers);
    return { url, response, text: await response.text() };
  } catch (error) {
    options.signal.throwIfAborted();
    const failure = toNetworkFailure(error);
    const [what, late] =
      response === null ? ['cannot be reached', 'nothing for'] : ['broke off its answer', 'not done in'];
    const reason = timeout.signal.aborted ? `${late} ${options.timeoutMs / 1000} s` : failure.reason;
    throw new HubError(`${toPlace(url)} ${what} (${reason}).${failure.advice}`, {
      next: failure.isHopeless ? 'stop' : 'retry',
      status: response?.status ?? null,
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The address without its query, which may be a kilobyte of cursor. */
export const toPlace = (url: string): string => url.replace(/\?.*$/, '');
