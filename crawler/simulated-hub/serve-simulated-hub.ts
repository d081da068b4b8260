import { createServer } from 'node:http';
import { generateHub } from './generate-hub.ts';
import type { HubContent } from './generate-hub.ts';
import { createLiveHub, isLiveHub } from './live-hub.ts';
import type { LiveHub } from './live-hub.ts';
import { createAnswering } from './server/answering.ts';
import type { FaultRule, HubRequest } from './server/fault.ts';
import { respond, spoil } from './server/respond.ts';

export interface SimulatedHubOptions {
  /** Public models; 20,000 unless stated. */
  readonly models?: number;
  readonly seed?: number;
  /** Made by `generateHub`, or by a test; instead of `models` and `seed`. A live one is served as it changes. */
  readonly content?: HubContent | LiveHub;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly faults?: readonly FaultRule[];
  /** Hears every request before it is answered, and may change the content. */
  readonly onRequest?: (request: HubRequest) => void;
  /** Requests that a caller has in five minutes; 5,000 unless stated. */
  readonly quota?: number;
  /** A token that may see the private models. */
  readonly ownerToken?: string;
  /** The Hub's clock: for its quota, and told with every answer. */
  readonly nowMs?: () => number;
  /** Pages hold fewer records than they could, as the Hub's do at times. */
  readonly hasShortPages?: boolean;
  /** How a record without parents shows `baseModels`; the Hub was seen to do either. */
  readonly noParents?: 'absent' | 'null';
}

export interface SimulatedHub {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What it holds now. Changes to it show in the next answer. */
  readonly content: LiveHub;
  /** Every request so far, path and query, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

const DEFAULT_MODELS = 20_000;

/** Plays the Hub's API for models over HTTP on this machine: lists, single models, redirects, refusals, quota. */
export async function serveSimulatedHub(options: SimulatedHubOptions = {}): Promise<SimulatedHub> {
  const given =
    options.content ?? generateHub({ models: options.models ?? DEFAULT_MODELS, seed: options.seed ?? 1 });
  const content = isLiveHub(given) ? given : createLiveHub(given);
  const answering = createAnswering(content, {
    quota: options.quota ?? 5_000,
    ownerToken: options.ownerToken,
    nowMs: options.nowMs ?? Date.now,
    hasShortPages: options.hasShortPages ?? false,
    noParents: options.noParents ?? 'absent',
  });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    const nth = requests.length;
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    options.onRequest?.({ url, nth });
    // Every rule is asked, so that those that count requests see them all.
    const faults = (options.faults ?? []).map((rule) => rule({ url, nth }));
    const fault = faults.find((found) => found !== null) ?? null;
    const answer = answering(fault?.kind === 'confuse' ? fault.url : url, request);
    void respond(request, response, spoil(answer, fault), fault, nth);
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
