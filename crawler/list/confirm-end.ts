import { HubError } from '../hub-error.ts';
import { askPage } from './ask-page.ts';
import type { AskOptions, RawPage } from './ask-page.ts';
import { hubIdOf } from './hub-id-of.ts';
import type { ListOrder } from './list-order.ts';
import { timeOf } from './time-of.ts';

const LOST =
  'A page came without a link to the next one, though there are newer models: it is asked for again.';

/** Times that a page without a link is asked for again before the listing counts as broken off. */
const TRIES = 3;

/** What is known of the pages before the last one. */
export interface Before {
  readonly order: ListOrder;
  /** `null` when the last page is the first one; `undefined` when an earlier run read them. */
  readonly lastRecord: unknown;
}

export interface ConfirmOptions extends AskOptions {
  /** Asks for a page of the list again. */
  readonly askAgain: (url: string) => Promise<RawPage>;
}

/**
 * The last page of a listing by creation date, or the same page with the link that it had lost. A page without a
 * link looks like the end; taken for it in the middle, models behind it would count as gone.
 * Oldest first, the Hub's newest model must be on the last page: one more request. Otherwise nothing shows the
 * end, and the page must lack its link twice.
 *
 * @throws HubError, one sentence, when the Hub has newer models and lists no further.
 */
export async function confirmEnd(last: RawPage, before: Before, options: ConfirmOptions): Promise<RawPage> {
  if (before.order !== 'oldest-first') return options.askAgain(last.url);
  let page = last;
  for (let tries = 0; tries <= TRIES; tries += 1) {
    // Asked for before the page, so that a model made meanwhile is on it, and each time, since it may be gone.
    const newest = await fetchNewest(options);
    if (tries > 0) page = await options.askAgain(last.url);
    if (page.next !== null || holds(page, newest, before)) return page;
    if (tries === 0) options.onNotice(LOST);
  }
  throw new HubError(
    `${options.hubUrl} breaks off its list: it has newer models than the last page shows. ` +
      'Start again later: it goes on where it stopped, and nothing is taken for gone.',
    { next: 'stop', status: 200 },
  );
}

/** The newest model of the Hub; `null` when it does not show one. */
async function fetchNewest(options: AskOptions): Promise<unknown> {
  const url = new URL(`${options.hubUrl}/api/models`);
  const question = { limit: '1', sort: 'createdAt', direction: '-1', expand: 'createdAt' };
  for (const [name, value] of Object.entries(question)) url.searchParams.set(name, value);
  try {
    const { records } = await askPage(url.href, options);
    if (records.length <= 1) return records[0] ?? null;
    // Whatever this answers, it was not asked for one model.
    return (await askPage(url.href, options)).records[0] ?? null;
  } catch (error) {
    // A Hub that takes no such question cannot be checked.
    if (error instanceof HubError && error.status === 400) return null;
    throw error;
  }
}

/** Whether nothing newer than the last model listed is known. Models of one second may come in any order. */
function holds({ records }: RawPage, newest: unknown, before: Before): boolean {
  if (newest === null) return true;
  const id = hubIdOf(newest);
  if (id !== null && records.some((record) => hubIdOf(record) === id)) return true;
  const last = records.length > 0 ? records.at(-1) : before.lastRecord;
  if (last === undefined) return true;
  const lastMs = timeOf(last, 'createdAt');
  const newestMs = timeOf(newest, 'createdAt');
  return lastMs !== null && newestMs !== null && newestMs <= lastMs;
}
