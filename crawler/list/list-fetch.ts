import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RawPage } from './ask-page.ts';
import type { PageReader } from './page-reader.ts';

export interface ListFetchOptions {
  /** Takes the first URL that `listModels` builds, gives the one to ask instead. */
  readonly toStartUrl: (url: string) => string;
  readonly readPage: PageReader;
  /** Whether to ask for the page after this one before it is wanted. */
  readonly readsAhead: (page: RawPage) => boolean;
  readonly onPage: (page: RawPage) => void;
}

/**
 * The `fetch` that `listModels` pages with. It asks through our reader, hands every raw page on (the library
 * renames fields and drops those that it does not know), and gives the library what it needs to go on: one empty
 * entry, and the link.
 * At most one page is asked for ahead: while the present one is worked on, the next one is on its way.
 */
export function createListFetch(options: ListFetchOptions): typeof fetch {
  let isFirst = true;
  let ahead: { readonly url: string; readonly page: Promise<RawPage> } | null = null;
  return async (input) => {
    const wanted = input instanceof Request ? input.url : String(input);
    const url = isFirst ? options.toStartUrl(wanted) : wanted;
    isFirst = false;
    const page = await (ahead?.url === url ? ahead.page : options.readPage(url));
    ahead = null;
    if (page.next !== null && options.readsAhead(page)) {
      ahead = { url: page.next, page: options.readPage(page.next) };
      // A failure is told to whoever comes for the page; nobody may come.
      ahead.page.catch(() => undefined);
      // Parsing leaves no turn to others: the request must be written before. undici looks at an idle connection
      // for one turn of the event loop, and writes in the next.
      await nextTurn();
      await nextTurn();
    }
    options.onPage(page);
    const headers: Record<string, string> = page.next === null ? {} : { link: `<${page.next}>; rel="next"` };
    return Object.assign(new Response(null, { headers }), { json: () => Promise.resolve([{}]) });
  };
}
