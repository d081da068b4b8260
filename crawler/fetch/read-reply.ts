import { HubError } from '../hub-error.ts';
import { InputError } from '../input-error.ts';
import type { HeaderSource } from './rate-limit.ts';
import { isRetryableStatus, toAskedWaitMs } from './retry-delay.ts';
import { toPlace } from './send.ts';
import type { Reply } from './send.ts';

/**
 * The JSON of an answer.
 *
 * @param from the address that redirected here; `null` without a redirect.
 * @throws HubError for a body of another type, and for one that is cut off or broken.
 */
export function parseBody(reply: Reply, from: string | null): unknown {
  const { url, response, text } = reply;
  const type = response.headers.get('content-type') ?? '';
  const { status } = response;
  if (!isJson(type)) {
    const place = from === null ? toPlace(url) : `${toPlace(from)} leads to ${toPlace(url)}, which`;
    const isLogin = isLoginPage(reply);
    const hint = isLogin ? 'It looks like a login page: is this' : 'Is this';
    throw new HubError(
      `${place} gave "${type || 'no type'}" instead of JSON. ${hint} the address of a Hub?`,
      // A page of maintenance passes; one that was led to does not.
      { next: isLogin || from !== null ? 'stop' : 'retry', status },
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubError(`${toPlace(url)} gave JSON that is cut off or broken.`, {
      next: 'retry',
      status,
      cause,
    });
  }
}

const isJson = (type: string): boolean => /\bjson\b/i.test(type);

/** A page that asks who we are: of a company's proxy, of a hotel, of another service. */
const isLoginPage = ({ url, text }: Reply): boolean =>
  /<input[^>]+type=["']?password/i.test(text) ||
  /<title>[^<]*\b(?:log ?in|sign ?in|single sign-on)\b/i.test(text) ||
  /\/(?:login|log-in|signin|sign-in|sso|saml2?|oauth2?|authorize)\b/i.test(new URL(url).pathname);

/**
 * A refusal as an error that says what to do next. An InputError when it is the token that is refused: then
 * every answer is a refusal, of public models too, and says nothing about them.
 */
export function toRefusal({ url, response, text }: Reply, nowMs: number): HubError | InputError {
  const { status, headers } = response;
  const said = toSaid(headers, text);
  if (status === 401 && /authorization header|invalid (?:user )?(?:access )?token/i.test(said)) {
    return new InputError(
      `${toPlace(url)} refuses the token (${said.replace(/\.$/, '')}): make a new one, or remove it (HF_TOKEN, or the token file); public models need none.`,
    );
  }
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
  407: ' Check HTTP_PROXY and HTTPS_PROXY, with user and password where it needs them.',
};

/** What the Hub said about a refusal, cut to a sentence's length. */
function toSaid(headers: HeaderSource, text: string): string {
  const stated = headers.get('x-error-message');
  if (stated !== null) return stated.slice(0, 200);
  if (!isJson(headers.get('content-type') ?? '')) return '';
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'error' in body) return String(body.error).slice(0, 200);
  } catch {
    // A broken error document says nothing.
  }
  return '';
}
