import { listModels } from '@huggingface/hub';
import type { RawPage } from './ask-page.ts';
import { checkNarrowing } from './check-narrowing.ts';
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
 * The pages of `GET /api/models`, raw. `listModels` does the paging: it builds the first request and follows the
 * Hub's links. It is given one entry a page to yield, since of a thousand it would drop most fields.
 *
 * @throws HubError when the Hub does not answer, leads in a circle or lists what was not asked for, the signal's reason when aborted.
 */
export async function* listPages(request: ListRequest): AsyncGenerator<RawPage> {
  const { hubUrl, startUrl } = request;
  const limit = request.limit ?? Infinity;
  let page: RawPage | null = null;
  let listed = 0;
  const listing = listModels({
    hubUrl,
    sort: request.sort,
    fetch: createListFetch({
      toStartUrl: (url) => startUrl ?? toFirstUrl(url, request),
      readPage: createPageReader(request),
      readsAhead: ({ records }) => request.readsAhead === true && listed + records.length < limit,
      onPage: (next) => (page = next),
    }),
  });
  const current = (): RawPage | null => page;
  for await (const entry of listing) {
    void entry;
    const whole = current();
    if (whole === null) continue;
    if (request.only !== undefined) checkNarrowing(whole.records, request.only, hubUrl);
    const left = limit - listed;
    listed += whole.records.length;
    yield whole.records.length <= left ? whole : { ...whole, records: whole.records.slice(0, left) };
    if (listed >= limit) return;
  }
}
