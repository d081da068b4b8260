import { HubError } from '../hub-error.ts';
import { toPlace } from './send.ts';

/** Where an answer sends us instead of answering. */
export interface Redirect {
  readonly status: number;
  /** An absolute address. */
  readonly location: string;
}

/** One request on the way. */
export interface Hop {
  readonly url: string;
  /** The address that led here; `null` for the first one. */
  readonly from: string | null;
  /** Whether the token may travel: it stays with the host that it was meant for. */
  readonly isTrusted: boolean;
}

/** Renames of renames; more is a circle. */
export const MOST_REDIRECTS = 5;

/**
 * Asks, and asks again where redirects lead, each hop a request of its own: every one spends quota.
 *
 * @param ask gives the answer, or where it is.
 * @throws HubError after five redirects.
 */
export async function followRedirects<T extends object>(
  url: string,
  ask: (hop: Hop) => Promise<T | Redirect>,
): Promise<T> {
  const { origin } = new URL(url);
  let hop: Hop = { url, from: null, isTrusted: true };
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(hop);
    if (!('location' in answer)) return answer;
    hop = {
      url: answer.location,
      from: url,
      isTrusted: hop.isTrusted && new URL(answer.location).origin === origin,
    };
  }
  throw new HubError(`${toPlace(url)} redirects more than ${MOST_REDIRECTS} times: to a page for people?`, {
    next: 'stop',
    status: null,
  });
}
