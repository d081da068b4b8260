import { HubError } from '../hub-error.ts';
import type { HeaderSource } from './rate-limit.ts';
import { isRetryableStatus, toAskedWaitMs } from './retry-delay.ts';
import { toPlace } from './send.ts';
import type { Reply } from './send.ts';

/**
 * The JSON of an answer.
 *
 * @throws HubError for a body of another type, and for one that is cut off or broken.
 */
export function parseBody({ url, response, text }: Reply): unknown {
  const type = response.headers.get('content-type') ?? '';
  const facts = { next: 'retry', status: response.status } as const;
  if (!type.includes('json')) {
    const hint = isLoginPage(text) ? ' It looks like a login page: is this the address of a Hub?' : '';
    throw new HubError(`${toPlace(url)} gave "${type || 'no type'}" instead of JSON.${hint}`, {
      ...facts,
      next: hint === '' ? 'retry' : 'stop',
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubError(`${toPlace(url)} gave JSON that is cut off or broken.`, { ...facts, cause });
  }
}

/** A page that asks for a password: of a company's proxy, of a hotel, of another service. */
const isLoginPage = (text: string): boolean => /<input[^>]+type=["']?password/i.test(text);

/** A refusal as an error that says what to do next. */
export function toRefusal({ url, response, text }: Reply, nowMs: number): HubError {
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
function toSaid(headers: HeaderSource, text: string): string {
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
