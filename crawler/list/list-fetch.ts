import { HubError } from '../hub-error.ts';
import type { JsonAnswer } from '../fetch/fetch-json.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { parseRateLimit } from '../fetch/rate-limit.ts';
import type { HeaderSource, RateLimit } from '../fetch/rate-limit.ts';
import { toAskedBy, toNextUrl, withoutBaseModels } from './list-url.ts';
import type { Asked } from '../../schema/hub/asked.ts';

/** One page as the Hub sent it. */
export interface RawPage {
  readonly records: readonly unknown[];
  readonly asked: Asked;
  /** Address of the page after it, `null` on the last one. */
  readonly next: string | null;
  readonly rateLimit: RateLimit | null;
  /** The Hub's clock when it answered, in ms since 1970; `null` when it does not tell. */
  readonly hubTimeMs: number | null;
}

export interface ListFetchOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** Takes the first URL that `listModels` builds, gives the one to ask instead. */
  readonly toStartUrl: (url: string) => string;
  readonly onPage: (page: RawPage) => void;
  readonly onNotice: (message: string) => void;
}

/**
 * The `fetch` that `listModels` pages with. It asks through our client, hears every raw page (the library
 * renames fields and drops those that it does not know), and hands the library what it needs to go on.
 */
export function createListFetch(options: ListFetchOptions): typeof fetch {
  let isFirst = true;
  return async (input) => {
    const asked = input instanceof Request ? input.url : String(input);
    const url = isFirst ? options.toStartUrl(asked) : asked;
    isFirst = false;
    const page = await fetchPage(url, options);
    options.onPage(page);
    const headers: Record<string, string> = page.next === null ? {} : { link: `<${page.next}>; rel="next"` };
    const items = page.records.map((record) => (typeof record === 'object' && record !== null ? record : {}));
    return Object.assign(new Response(null, { headers }), { json: () => Promise.resolve(items) });
  };
}

async function fetchPage(url: string, options: ListFetchOptions): Promise<RawPage> {
  const { askedUrl, answer } = await ask(url, options);
  if (!Array.isArray(answer.value)) {
    throw toStop(`${options.hubUrl}/api/models gave JSON that is no list. Is this the address of a Hub?`);
  }
  const next = toNextUrl(answer.headers.get('link'), options.hubUrl);
  if (next === askedUrl) {
    throw toStop(`${options.hubUrl} names a page as its own successor. Start again later.`);
  }
  return {
    records: answer.value,
    asked: toAskedBy(askedUrl),
    next,
    rateLimit: parseRateLimit(answer.headers),
    hubTimeMs: toHubTimeMs(answer.headers),
  };
}

async function ask(
  url: string,
  options: ListFetchOptions,
): Promise<{ readonly askedUrl: string; readonly answer: JsonAnswer }> {
  try {
    return { askedUrl: url, answer: await options.client.getJson(url) };
  } catch (error) {
    if (!(error instanceof HubError) || error.status !== 400 || !toAskedBy(url).has('baseModels')) {
      throw error;
    }
    const askedUrl = withoutBaseModels(url);
    const answer = await options.client.getJson(askedUrl);
    options.onNotice(
      'The Hub refuses to list baseModels: parents are read from tags and cards, which say less. Earlier links are kept.',
    );
    return { askedUrl, answer };
  }
}

function toHubTimeMs(headers: HeaderSource): number | null {
  const ms = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? null : ms;
}

const toStop = (message: string): HubError => new HubError(message, { next: 'stop', status: 200 });
