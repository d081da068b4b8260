import { HubError } from '../hub-error.ts';
import { isRetryableStatus, toAskedWaitMs } from './retry-delay.ts';

/** The shape of the global `fetch`; tests and recorders put their own in its place. */
export type Fetch = typeof fetch;

export interface JsonAnswer {
  readonly url: string;
  readonly value: unknown;
  readonly headers: Headers;
}

export interface FetchJsonOptions {
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole answer, body included. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
}

/**
 * One GET of a JSON document, once.
 *
 * @throws HubError when no whole JSON document came, saying what to do next; the signal's reason when aborted.
 */
export async function fetchJson(url: string, options: FetchJsonOptions): Promise<JsonAnswer> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const attempt = { headers: options.headers, signal: AbortSignal.any([options.signal, timeout]) };
  let response: Response | null = null;
  try {
    response = await options.fetch(url, attempt);
    const text = await response.text();
    if (!response.ok) throw toRefusal(url, response, text, options.nowMs());
    return { url, value: parseBody(url, response, text), headers: response.headers };
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof HubError) throw error;
    const reason = timeout.aborted ? `nothing for ${options.timeoutMs / 1000} s` : toReason(error);
    const what = response === null ? 'cannot be reached' : 'broke off its answer';
    throw new HubError(`${toPlace(url)} ${what} (${reason}).`, {
      next: 'retry',
      status: response?.status ?? null,
      cause: error,
    });
  }
}

function parseBody(url: string, response: Response, text: string): unknown {
  const type = response.headers.get('content-type') ?? '';
  const facts = { next: 'retry', status: response.status } as const;
  if (!type.includes('json')) {
    throw new HubError(`${toPlace(url)} gave "${type || 'no type'}" instead of JSON.`, facts);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubError(`${toPlace(url)} gave JSON that is cut off or broken.`, { ...facts, cause });
  }
}

function toRefusal(url: string, response: Response, text: string, nowMs: number): HubError {
  const { status, headers } = response;
  const said = toSaid(headers, text);
  const next = status === 429 ? 'wait' : isRetryableStatus(status) ? 'retry' : 'stop';
  const advice = ADVICE[status] ?? '';
  return new HubError(`${toPlace(url)} answered ${status}${said === '' ? '' : ` (${said})`}.${advice}`, {
    next,
    status,
    waitMs: toAskedWaitMs(status, headers, nowMs),
  });
}

/** What to do about refusals that asking again does not change. */
const ADVICE: Readonly<Partial<Record<number, string>>> = {
  400: ' If this goes on from a saved place, start over (--fresh).',
  401: ' Check the token (HF_TOKEN), or go without one: public models need none.',
  403: ' Check the token (HF_TOKEN), or go without one: public models need none.',
  404: ' Check the address of the Hub.',
};

/** What the Hub said about a refusal, cut to a sentence's length. */
function toSaid(headers: Headers, text: string): string {
  const stated = headers.get('x-error-message');
  if (stated !== null) return stated.slice(0, 200);
  if (!(headers.get('content-type') ?? '').includes('json')) return '';
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'error' in body) return String(body.error).slice(0, 200);
  } catch {
    // A broken error document says nothing.
  }
  return '';
}

/** The address without its query, which may be a kilobyte of cursor. */
const toPlace = (url: string): string => url.replace(/\?.*$/, '');

function toReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
