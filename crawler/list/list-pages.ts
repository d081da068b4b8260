import { listModels } from '@huggingface/hub';
import type { HubClient } from '../fetch/hub-client.ts';
import { createListFetch } from './list-fetch.ts';
import type { RawPage } from './list-fetch.ts';
import { toFirstUrl } from './list-url.ts';
import type { FirstRequest } from './list-url.ts';

export interface ListRequest extends FirstRequest {
  readonly hubUrl: string;
  readonly client: HubClient;
  readonly sort: 'createdAt' | 'downloads' | 'lastModified';
  /** Address of the page to go on with; `null` for the first one. */
  readonly startUrl: string | null;
  readonly onNotice: (message: string) => void;
}

/**
 * The pages of `GET /api/models`, raw. `listModels` does the paging: it builds the first request and follows
 * the Hub's links; each page is yielded when its last entry has been taken, so nothing is asked for ahead.
 *
 * @throws HubError when the Hub does not answer, the signal's reason when aborted.
 */
export async function* listPages(request: ListRequest): AsyncGenerator<RawPage> {
  const { hubUrl, startUrl, limit } = request;
  let page: RawPage | null = null;
  let taken = 0;
  const listing = listModels({
    hubUrl,
    sort: request.sort,
    ...(limit === null ? {} : { limit }),
    fetch: createListFetch({
      hubUrl,
      client: request.client,
      toStartUrl: (url) => startUrl ?? toFirstUrl(url, request),
      onPage: (next) => {
        page = next;
        taken = 0;
      },
      onNotice: request.onNotice,
    }),
  });
  const current = (): RawPage | null => page;
  for await (const entry of listing) {
    void entry;
    taken += 1;
    const whole = current();
    if (whole !== null && taken === whole.records.length) {
      yield whole;
      page = null;
    }
  }
  // A limit ends the listing within a page.
  const cut = current();
  if (cut !== null && taken > 0) yield { ...cut, records: cut.records.slice(0, taken) };
}
