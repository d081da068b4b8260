import { HubError } from './hub-error.ts';
import { fetchJson } from './fetch/fetch-json.ts';
import { createHubFetch, TIMEOUTS } from './fetch/hub-fetch.ts';
import { InputError } from './input-error.ts';
import { toHubUrl } from './hub-url.ts';

export interface ProbeOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** The Hub asks clients to name themselves. */
  readonly userAgent: string;
}

/**
 * Asks a Hub for one model. `'reachable'`, or one sentence that says why not.
 *
 * @throws only the signal's reason when aborted.
 */
export async function probeHub(url: string, options: ProbeOptions): Promise<string> {
  try {
    return await probe(toHubUrl(url), options);
  } catch (error) {
    if (error instanceof HubError) return error.status === 429 ? 'reachable' : error.message;
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

async function probe(hubUrl: string, { timeoutMs, signal, userAgent }: ProbeOptions): Promise<string> {
  const sender = createHubFetch({ ...TIMEOUTS, connectMs: timeoutMs });
  try {
    const { value } = await fetchJson(`${hubUrl}/api/models?limit=1`, {
      fetch: sender.fetch,
      headers: { accept: 'application/json', 'user-agent': userAgent },
      timeoutMs,
      signal,
      nowMs: Date.now,
    });
    return Array.isArray(value) ? 'reachable' : `${hubUrl} answers, but not with a list of models.`;
  } finally {
    await sender.close();
  }
}
