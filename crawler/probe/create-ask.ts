import { createHubFetch, TIMEOUTS } from '../fetch/hub-fetch.ts';
import { send } from '../fetch/send.ts';
import type { Ask, ProbeAnswer } from './assumption.ts';
import { OddAnswer } from './odd-answer.ts';

/** The most that a probe may cost. */
export const MOST_REQUESTS = 19;

export interface Asker {
  /** @throws HubError when no whole answer comes; OddAnswer when the budget is spent. */
  readonly ask: Ask;
  readonly requestCount: () => number;
  readonly close: () => Promise<void>;
}

/** Asks a Hub without a token, each path once, and counts. */
export function createAsk(hubUrl: string, signal: AbortSignal): Asker {
  const sender = createHubFetch(TIMEOUTS);
  const answers = new Map<string, Promise<ProbeAnswer>>();
  let requests = 0;
  const askOnce = async (path: string): Promise<ProbeAnswer> => {
    if (requests >= MOST_REQUESTS) {
      throw new OddAnswer(`not asked: ${MOST_REQUESTS} requests are spent`, { isTemporary: true });
    }
    requests += 1;
    const { response, text } = await send(`${hubUrl}${path}`, {
      fetch: sender.fetch,
      headers: { accept: 'application/json', 'user-agent': `stemma-probe; node/${process.versions.node}` },
      timeoutMs: TIMEOUTS.totalMs,
      signal,
    });
    return {
      path,
      status: response.status,
      headers: response.headers,
      json: toJson(text),
      atMs: Date.now(),
    };
  };
  return {
    ask: (path) => {
      const known = answers.get(path) ?? askOnce(path);
      answers.set(path, known);
      return known;
    },
    requestCount: () => requests,
    close: sender.close,
  };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
