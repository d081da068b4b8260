import { listModels } from '@huggingface/hub';
import type { RawPage } from './ask-page.ts';
import { createListFetch } from './list-fetch.ts';
import { toFirstUrl } from './list-url.ts';
import type { FirstRequest } from './list-url.ts';
import { createPageReader } from './page-reader.ts';
import type { PageReaderOptions } from './page-reader.ts';

export interface ListRequest extends FirstRequest, PageReaderOptions {
  readonly sort: 'createdAt' | 'downloads' | 'lastModified';
  /** Address of the page to go on with; `null` for the first one. */
  readonly startUrl: string | null;
  /** Asks for the next page while the present one is worked on; for callers that read to the end. */
  readonly readsAhead?: boolean;
}

/**
 * The pages of `GET /api/models`, raw. `listModels` does the paging: it builds the first request and follows
 * the Hub's links; each page is yielded when its last entry has been taken. An empty page is passed over.
 *
 * @throws HubError when the Hub does not answer or leads in a circle, the signal's reason when aborted.
 */
export async function* listPages(request: ListRequest): AsyncGenerator<RawPage> {
  const { hubUrl, startUrl, limit } = request;
  let page: RawPage | null = null;
  let taken = 0;
  let listed = 0;
  const listing = listModels({
    hubUrl,
    sort: request.sort,
    ...(limit === null ? {} : { limit }),
    fetch: createListFetch({
      toStartUrl: (url) => startUrl ?? toFirstUrl(url, request),
      readPage: createPageReader(request),
      readsAhead: ({ records }) =>
        request.readsAhead === true && (limit === null || listed + records.length < limit),
      onPage: (next) => {
        page = next;
        taken = 0;
        listed += next.records.length;
      },
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
