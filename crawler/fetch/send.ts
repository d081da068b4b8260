import { HubError } from '../hub-error.ts';
import type { HubFetch, HubResponse } from './hub-fetch.ts';
import type { HeaderSource } from './rate-limit.ts';

export interface SendOptions {
  readonly fetch: HubFetch;
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole answer, body included. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly redirect: 'follow' | 'manual';
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
 * One GET, once, to the end of its body.
 *
 * @throws HubError when no whole answer came; the signal's reason when aborted.
 */
export async function send(url: string, options: SendOptions): Promise<Reply> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  let response: HubResponse | null = null;
  try {
    const { headers, redirect } = options;
    response = await options.fetch(url, { headers, redirect, signal });
    options.onHeaders?.(response.headers);
    return { url, response, text: await response.text() };
  } catch (error) {
    options.signal.throwIfAborted();
    const reason = timeout.aborted ? `nothing for ${options.timeoutMs / 1000} s` : toReason(error);
    const what = response === null ? 'cannot be reached' : 'broke off its answer';
    throw new HubError(`${toPlace(url)} ${what} (${reason}).${toAdvice(error)}`, {
      next: isHopeless(error) ? 'stop' : 'retry',
      status: response?.status ?? null,
      cause: error,
    });
  }
}

/** The address without its query, which may be a kilobyte of cursor. */
export const toPlace = (url: string): string => url.replace(/\?.*$/, '');

function toReason(error: unknown): string {
  const cause = toCause(error);
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

const toCause = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error;

/** Codes of Node for a name that no server has, and for certificates that nobody vouches for. */
const UNKNOWN_NAME = new Set(['ENOTFOUND', 'EAI_NONAME']);
const BAD_CERTIFICATE =
  /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH)/;

function toCode(error: unknown): string {
  const cause = toCause(error);
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** Asking again would give the same. */
const isHopeless = (error: unknown): boolean =>
  UNKNOWN_NAME.has(toCode(error)) || BAD_CERTIFICATE.test(toCode(error));

function toAdvice(error: unknown): string {
  const code = toCode(error);
  if (UNKNOWN_NAME.has(code)) return ' Check the address of the Hub, and the network.';
  if (!BAD_CERTIFICATE.test(code)) return '';
  return ' Its certificate is not trusted: check the address, or name your own authority in NODE_EXTRA_CA_CERTS.';
}
