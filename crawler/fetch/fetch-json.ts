import { HubError } from '../hub-error.ts';
import { InputError } from '../input-error.ts';
import { followRedirects } from './follow-redirects.ts';
import type { Hop, Redirect } from './follow-redirects.ts';
import type { HeaderSource } from './rate-limit.ts';
import { parseBody, toRefusal } from './read-reply.ts';
import { send, toPlace } from './send.ts';
import type { Reply, SendOptions } from './send.ts';

export interface JsonAnswer {
  /** The address that was asked for; redirects may have led on from it. */
  readonly url: string;
  readonly value: unknown;
  readonly headers: HeaderSource;
}

export interface FetchJsonOptions extends SendOptions {
  readonly nowMs: () => number;
}

/**
 * One GET of a JSON document, once, redirects followed.
 *
 * @throws HubError when no whole JSON document came, saying what to do next; InputError when the token is
 *   refused; the signal's reason when aborted.
 */
export const fetchJson = (url: string, options: FetchJsonOptions): Promise<JsonAnswer> =>
  followRedirects(url, (hop) => fetchHop(hop, options));

/** One request of those that a JSON document takes. @throws as `fetchJson`. */
export async function fetchHop(hop: Hop, options: FetchJsonOptions): Promise<JsonAnswer | Redirect> {
  const { authorization, ...others } = options.headers;
  const headers = hop.isTrusted && authorization !== undefined ? options.headers : others;
  const reply = await send(hop.url, { ...options, headers });
  if (isRedirect(reply)) return toRedirect(reply);
  if (!reply.response.ok) throw toRefusal(reply, options.nowMs());
  return { url: hop.from ?? hop.url, value: parseBody(reply, hop.from), headers: reply.response.headers };
}

/** What one look at a name gave. */
export interface LookUpAnswer {
  readonly status: 200 | 307 | 401 | 403 | 404;
  /** Where a redirect leads, as an absolute address; `null` otherwise. */
  readonly location: string | null;
  /** The record of a 200, parsed from JSON; `null` otherwise. */
  readonly value: unknown;
}

/**
 * One GET of a model's record, once. Redirects are an answer, and are not followed.
 *
 * @throws HubError when no usable answer came; InputError when the token is refused; the signal's reason when
 *   aborted.
 */
export async function fetchLookUp(url: string, options: FetchJsonOptions): Promise<LookUpAnswer> {
  const reply = await send(url, options);
  const { status } = reply.response;
  if (status === 200) return { status, location: null, value: parseBody(reply, null) };
  if (isRedirect(reply)) return { status: 307, location: toRedirect(reply).location, value: null };
  const refusal = toRefusal(reply, options.nowMs());
  if (refusal instanceof InputError) throw refusal;
  if (status === 401 || status === 403 || status === 404) return { status, location: null, value: null };
  throw refusal;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const isRedirect = ({ response }: Reply): boolean => REDIRECTS.has(response.status);

function toRedirect({ url, response }: Reply): Redirect {
  const { status, headers } = response;
  const location = headers.get('location') ?? '';
  if (location !== '' && URL.canParse(location, url)) {
    const target = new URL(location, url);
    if (/^https?:$/.test(target.protocol)) return { status, location: target.href };
  }
  throw new HubError(`${toPlace(url)} redirects (${status}) to nowhere.`, { next: 'stop', status });
}
