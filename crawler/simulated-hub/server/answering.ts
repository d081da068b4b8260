import type { IncomingMessage } from 'node:http';
import type { LiveHub } from '../live-hub.ts';
import { toErrorAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { isWellFormed, toCaller } from './caller.ts';
import type { Caller } from './caller.ts';
import { createDetailRoute, parseDetailPath } from './detail-route.ts';
import { createListRoute } from './list-route.ts';
import type { ListRouteOptions } from './list-route.ts';
import { createQuota } from './quota.ts';

export interface AnsweringOptions extends ListRouteOptions {
  /** Requests that a caller has in five minutes. */
  readonly quota: number;
  readonly ownerToken: string | undefined;
  readonly nowMs: () => number;
}

/** The right answer to a request; every one spends quota, refusals and redirects as well. */
export type Answering = (url: URL, request: IncomingMessage) => Answer;

export function createAnswering(hub: LiveHub, options: AnsweringOptions): Answering {
  const list = createListRoute(hub, options);
  const detail = createDetailRoute(hub);
  const quota = createQuota(options.quota, options.nowMs);
  return (url, request) => {
    const caller = toCaller(request, options.ownerToken);
    const state = quota.spend(caller.token ?? caller.address);
    const { status, headers, body } = state.isSpent ? tooMany(caller) : route(url, caller);
    const date = new Date(options.nowMs()).toUTCString();
    return { status, headers: { ...headers, ...state.headers, date }, body };
  };
  function route(url: URL, caller: Caller): Answer {
    if (!isWellFormed(caller)) return toErrorAnswer(401, 'Invalid credentials in Authorization header');
    if (url.pathname === '/api/models') return list(url, caller.isOwner);
    const path = parseDetailPath(url.pathname);
    return path === null
      ? toErrorAnswer(404, "Sorry, we can't find the page you are looking for.")
      : detail(url, path, caller);
  }
}

const tooMany = ({ address }: Caller): Answer => ({
  status: 429,
  headers: { 'content-type': 'text/plain' },
  body: `We had to rate limit your IP (${address}). To continue using our service, log in or use a token.`,
});
