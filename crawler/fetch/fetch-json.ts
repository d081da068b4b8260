import { HubError } from '../hub-error.ts';
import type { HeaderSource } from './rate-limit.ts';
import { send, toPlace } from './send.ts';
import type { SendOptions } from './send.ts';
import { parseBody, toRefusal } from './read-reply.ts';

export interface JsonAnswer {
  readonly url: string;
  readonly value: unknown;
  readonly headers: HeaderSource;
}

export interface FetchJsonOptions extends Omit<SendOptions, 'redirect'> {
  readonly nowMs: () => number;
}

/**
 * One GET of a JSON document, once. Redirects are followed.
 *
 * @throws HubError when no whole JSON document came, saying what to do next; the signal's reason when aborted.
 */
export async function fetchJson(url: string, options: FetchJsonOptions): Promise<JsonAnswer> {
  const reply = await send(url, { ...options, redirect: 'follow' });
  if (!reply.response.ok) throw toRefusal(reply, options.nowMs());
  return { url, value: parseBody(reply), headers: reply.response.headers };
}

/** What one look at a name gave. */
export interface LookUpAnswer {
  readonly status: 200 | 307 | 401 | 403 | 404;
  /** Where a redirect leads; `null` otherwise. */
  readonly location: string | null;
  /** The record of a 200, parsed from JSON; `null` otherwise. */
  readonly value: unknown;
}

/**
 * One GET of a model's record, once. Redirects are an answer, and are not followed.
 *
 * @throws HubError when no usable answer came; the signal's reason when aborted.
 */
export async function fetchLookUp(url: string, options: FetchJsonOptions): Promise<LookUpAnswer> {
  const reply = await send(url, { ...options, redirect: 'manual' });
  const { status, headers } = reply.response;
  if (status === 200) return { status, location: null, value: parseBody(reply) };
  if (status === 401 || status === 403 || status === 404) return { status, location: null, value: null };
  if (status < 300 || status > 399) throw toRefusal(reply, options.nowMs());
  const location = headers.get('location');
  if (location !== null) return { status: 307, location, value: null };
  throw new HubError(`${toPlace(url)} redirects (${status}) to nowhere.`, { next: 'stop', status });
}
