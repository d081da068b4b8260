import type { Asked } from '../../schema/hub/asked.ts';
import { HubError } from '../hub-error.ts';
import type { JsonAnswer } from '../fetch/fetch-json.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { parseRateLimit } from '../fetch/rate-limit.ts';
import type { HeaderSource, RateLimit } from '../fetch/rate-limit.ts';
import { toConcessions } from './concessions.ts';
import { keepParameters, toAskedBy, toNextUrl } from './list-url.ts';

/** One page as the Hub sent it. */
export interface RawPage {
  /** The address that gave it. */
  readonly url: string;
  readonly records: readonly unknown[];
  readonly asked: Asked;
  /** Address of the page after it, `null` on the last one. */
  readonly next: string | null;
  readonly rateLimit: RateLimit | null;
  /** The Hub's clock when it answered, in ms since 1970; `null` when it does not tell. */
  readonly hubTimeMs: number | null;
}

export interface AskOptions {
  readonly hubUrl: string;
  readonly client: Pick<HubClient, 'getJson'>;
  /** Hears what the Hub does otherwise than expected, one sentence each. */
  readonly onNotice: (message: string) => void;
}

/**
 * Asks for one page of a list. What the Hub refuses (400) and what we can do without is left out, and said.
 *
 * @throws HubError when the Hub gives no list, the signal's reason when aborted.
 */
export async function askPage(url: string, options: AskOptions): Promise<RawPage> {
  const answer = await ask(url, options);
  if (!Array.isArray(answer.value)) {
    throw new HubError(
      `${options.hubUrl}/api/models gave JSON that is no list. Is this the address of a Hub?`,
      { next: 'stop', status: 200 },
    );
  }
  const next = toNextUrl(answer.headers.get('link'), options.hubUrl);
  return {
    url: answer.url,
    records: answer.value,
    asked: toAskedBy(answer.url),
    next: next === null ? null : keepParameters(next, answer.url),
    rateLimit: parseRateLimit(answer.headers),
    hubTimeMs: toHubTimeMs(answer.headers),
  };
}

async function ask(url: string, { client, onNotice }: AskOptions): Promise<JsonAnswer> {
  try {
    return await client.getJson(url);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    for (const concession of toConcessions(url, error.message)) {
      const answer = await client.getJson(concession.url).catch(passRefusal);
      if (answer === null) continue;
      for (const notice of concession.notices) onNotice(notice);
      return answer;
    }
    throw error;
  }
}

const isRefusal = (error: unknown): error is HubError => error instanceof HubError && error.status === 400;

function passRefusal(error: unknown): null {
  if (isRefusal(error)) return null;
  throw error;
}

function toHubTimeMs(headers: HeaderSource): number | null {
  const ms = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? null : ms;
}
