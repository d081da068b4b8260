import type { Answer } from './answer.ts';

/** One request as a fault sees it. */
export interface HubRequest {
  readonly url: URL;
  /** Counts all requests to this server, from 1. */
  readonly nth: number;
}

/** What goes wrong instead of, or with, the right answer. The quota is spent all the same. */
export type Fault =
  /** Another answer. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The right answer to another request. */
  | { readonly kind: 'confuse'; readonly url: URL }
  /** The right answer, changed; its headers hold `date` and the quota as well. An empty header is left out. */
  | { readonly kind: 'change'; readonly change: (answer: Answer) => Answer }
  /** The right answer, but the connection ends after this share of its body. */
  | { readonly kind: 'cut'; readonly share: number }
  /** The connection ends without an answer. */
  | { readonly kind: 'reset' }
  /** The right answer, late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The right answer, its body in ten pieces over this time. */
  | { readonly kind: 'drip'; readonly ms: number }
  /** No answer; the connection ends after this time, `Infinity` for never. */
  | { readonly kind: 'hang'; readonly ms: number };

/** Looks at a request and lets it go wrong, or not. Faults are asked in order; the first that says something counts. */
export type FaultRule = (request: HubRequest) => Fault | null;

/** Lets the nth requests go wrong, counted from 1. */
export const onRequests =
  (nths: readonly number[], fault: Fault): FaultRule =>
  ({ nth }) =>
    nths.includes(nth) ? fault : null;

/** A page of HTML, as a load balancer or a page of maintenance sends it. */
export const htmlFault = (status: number): Fault => ({
  kind: 'answer',
  answer: {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><html><title>${status}</title><h1>Service Unavailable</h1></html>`,
  },
});

/** An answer with a status and a plain text. */
export const statusFault = (status: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  answer: { status, headers: { 'content-type': 'text/plain', ...headers }, body: `status ${status}` },
});

/** Lists refuse to expand a field, as they did for `baseModels` in 2025. */
export const refuseField =
  (field: string): FaultRule =>
  ({ url }) =>
    url.pathname === '/api/models' && url.searchParams.getAll('expand').includes(field)
      ? {
          kind: 'answer',
          answer: {
            status: 400,
            headers: { 'content-type': 'application/json; charset=utf-8' },
            body: JSON.stringify({ error: `"expand" must not be "${field}"` }),
          },
        }
      : null;
