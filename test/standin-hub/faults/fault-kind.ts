import type { Answer } from '../../../crawler/simulated-hub/server/answer.ts';
import type { Fault, HubRequest } from '../../../crawler/simulated-hub/server/fault.ts';

/**
 * What a crawl makes of it. `unnoticed`: the answer is right, though its form is not; nothing is asked again.
 * `asked-again`: there is no usable answer; the same request is sent again. `must-notice`: the answer looks
 * right and is not; only a guard saves the crawl, or lets it end as not complete.
 */
export type Effect = 'unnoticed' | 'asked-again' | 'must-notice';

/** One way in which the Hub, or the network before it, goes wrong. */
export interface FaultKind {
  readonly name: string;
  readonly effect: Effect;
  /**
   * Called once for each served Hub. What it gives sees every request, so that it can remember; `null` where
   * the fault does not suit a request.
   */
  readonly create: () => (request: HubRequest) => Fault | null;
}

/** The same fault for every request. */
export const always = (fault: Fault): FaultKind['create'] => {
  return () => () => fault;
};

/** A change to the answers of lists; others stay as they are. */
export const onLists = (change: (answer: Answer) => Answer): FaultKind['create'] => {
  const fault: Fault = { kind: 'change', change };
  return () => (request) => (request.url.pathname === '/api/models' ? fault : null);
};

export const withHeaders = (answer: Answer, headers: Readonly<Record<string, string>>): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

/** A refusal in plain text, as the Hub words its 429. */
export const tooMany = (headers: Readonly<Record<string, string>>): Fault => ({
  kind: 'answer',
  answer: {
    status: 429,
    headers: { 'content-type': 'text/plain', ...headers },
    body: 'We had to rate limit your IP. Log in, or use a token.',
  },
});
