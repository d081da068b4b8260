import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { generateHub } from './generate-hub.ts';
import type { HubContent } from './generate-hub.ts';
import { toErrorAnswer } from './server/answer.ts';
import type { Answer } from './server/answer.ts';
import { createDetailRoute } from './server/detail-route.ts';
import { toEtag } from './server/etag.ts';
import type { FaultRule } from './server/fault.ts';
import { createListRoute } from './server/list-route.ts';
import { createQuota } from './server/quota.ts';

export interface SimulatedHubOptions {
  /** Public models; 20,000 unless stated. */
  readonly models?: number;
  readonly seed?: number;
  /** Made by `generateHub`, or by a test; instead of `models` and `seed`. */
  readonly content?: HubContent;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly faults?: readonly FaultRule[];
  /** Requests that a caller has in five minutes; 5,000 unless stated. */
  readonly quota?: number;
  /** A token that may see the private models. */
  readonly ownerToken?: string;
  readonly nowMs?: () => number;
}

export interface SimulatedHub {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly content: HubContent;
  /** Every request so far, path and query, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

const DEFAULT_MODELS = 20_000;

/** Plays the Hub's API for models over HTTP on this machine: lists, single models, redirects, refusals, quota. */
export async function serveSimulatedHub(options: SimulatedHubOptions = {}): Promise<SimulatedHub> {
  const content =
    options.content ?? generateHub({ models: options.models ?? DEFAULT_MODELS, seed: options.seed ?? 1 });
  const answer = createAnswering(content, options);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    void respond(request, response, answer, requests.length, options.faults ?? []);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    content,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answering = (url: URL, request: IncomingMessage) => Answer;

function createAnswering(content: HubContent, options: SimulatedHubOptions): Answering {
  const list = createListRoute(content.records);
  const detail = createDetailRoute(content);
  const quota = createQuota(options.quota ?? 5_000, options.nowMs ?? Date.now);
  return (url, request) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
    const state = quota.spend(token ?? request.socket.remoteAddress ?? '');
    const showsPrivate = token !== null && token === options.ownerToken;
    const { status, headers, body } = state.isSpent ? TOO_MANY : route(url, showsPrivate);
    return { status, headers: { ...headers, ...state.headers }, body };
  };
  function route(url: URL, showsPrivate: boolean): Answer {
    if (url.pathname === '/api/models') return list(url, showsPrivate);
    const id = /^\/api\/models\/([^/]+(?:\/[^/]+)?)(?:\/revision\/[^/]+)?$/.exec(url.pathname)?.[1];
    return id === undefined
      ? toErrorAnswer(404, "Sorry, we can't find the page you are looking for.")
      : detail(url, decodeURIComponent(id), showsPrivate);
  }
}

const TOO_MANY: Answer = {
  status: 429,
  headers: { 'content-type': 'text/plain' },
  body: 'We had to rate limit your IP. To continue using our service, log in or use a token.',
};

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
  nth: number,
  faults: readonly FaultRule[],
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  let answer = answering(url, request);
  const fault = faults.map((rule) => rule({ url, nth })).find((found) => found !== null);
  if (fault?.kind === 'reset') return void response.destroy();
  if (fault?.kind === 'delay') await sleep(fault.ms);
  if (fault?.kind === 'answer') {
    answer = { ...fault.answer, headers: { ...answer.headers, link: '', ...fault.answer.headers } };
  }
  if (fault?.kind === 'change') answer = fault.change(answer);
  const isPacked =
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) && answer.body.length > 1024;
  const bytes = isPacked ? await promisify(gzip)(answer.body) : Buffer.from(answer.body);
  const headers = Object.entries(answer.headers).filter(([, value]) => value !== '');
  response.writeHead(answer.status, {
    ...Object.fromEntries(headers),
    ...(answer.body === '' ? {} : { etag: toEtag(answer.body) }),
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    'content-length': String(bytes.length),
    vary: 'Origin, Accept-Encoding',
    'x-request-id': `simulated-${nth}`,
  });
  if (fault?.kind !== 'cut') return void response.end(bytes);
  response.write(bytes.subarray(0, Math.floor(bytes.length * fault.share)), () => response.destroy());
}
