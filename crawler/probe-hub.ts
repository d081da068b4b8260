import { HubError } from './hub-error.ts';
import { fetchJson } from './fetch/fetch-json.ts';
import type { Fetch } from './fetch/fetch-json.ts';
import { InputError } from './input-error.ts';
import { toHubUrl } from './hub-url.ts';

export interface ProbeOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly fetch?: Fetch;
  readonly userAgent?: string;
}

/**
 * Asks a Hub for one model. `'reachable'`, or one sentence that says why not.
 *
 * @throws only the signal's reason when aborted.
 */
export async function probeHub(url: string, options: ProbeOptions): Promise<string> {
  try {
    const answer = await fetchJson(`${toHubUrl(url)}/api/models?limit=1`, {
      fetch: options.fetch ?? fetch,
      headers: { accept: 'application/json', 'user-agent': options.userAgent ?? 'stemma' },
      timeoutMs: options.timeoutMs,
      signal: options.signal,
      nowMs: () => Date.now(),
    });
    return Array.isArray(answer.value) ? 'reachable' : `${url} answers, but not with a list of models.`;
  } catch (error) {
    if (error instanceof HubError) return error.status === 429 ? 'reachable' : error.message;
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
