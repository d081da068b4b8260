import { HubError } from '../hub-error.ts';
import { askPage } from './ask-page.ts';
import type { AskOptions, RawPage } from './ask-page.ts';
import { confirmEnd } from './confirm-end.ts';
import { dropRepeats } from './drop-repeats.ts';
import { readDates } from './list-order.ts';
import type { ListOrder } from './list-order.ts';
import { createLoopWatch } from './loop-watch.ts';

export interface PageReaderOptions extends AskOptions {
  /**
   * For a listing of everything by creation date: makes sure that its end is one. `order`: as an earlier run found it.
   */
  readonly confirmsEnd?: { readonly order: ListOrder | null };
}

/** Reads one page after the other, in the order of the list, and looks after what can be wrong with them. */
export type PageReader = (url: string) => Promise<RawPage>;

/**
 * A page that leads back is asked for once more; records that stand on one page twice count once; the end is confirmed.
 * Holds the addresses of the pages read.
 */
export function createPageReader(options: PageReaderOptions): PageReader {
  const loops = createLoopWatch();
  let isRepeatTold = false;
  let order = options.confirmsEnd?.order ?? null;
  let lastRecord: unknown = order === null ? null : undefined;

  const confirming = { ...options, askAgain: askOnward };

  async function askOnward(url: string): Promise<RawPage> {
    const page = await askPage(url, options);
    const wrong = loops.judge(page);
    if (wrong === null) return page;
    options.onNotice(`The Hub's list ${wrong}: it is asked again.`);
    const again = await askPage(url, options);
    const still = loops.judge(again);
    if (still === null) return again;
    throw new HubError(
      `${options.hubUrl}/api/models ${still}, twice. Start again later: it goes on where it stopped.`,
      { next: 'stop', status: 200 },
    );
  }

  function toDistinct(page: RawPage): RawPage {
    const records = dropRepeats(page.records);
    const repeats = page.records.length - records.length;
    if (repeats > 0 && !isRepeatTold) {
      isRepeatTold = true;
      options.onNotice(`The Hub lists ${repeats} models twice on one page: each is counted once.`);
    }
    return repeats === 0 ? page : { ...page, records };
  }

  function learnOrder({ records }: RawPage): ListOrder {
    if (order === null) {
      const found = readDates(records).order;
      if (found !== 'level') order = found;
    }
    return order ?? 'oldest-first';
  }

  return async (url) => {
    let page = await askOnward(url);
    if (options.confirmsEnd !== undefined) {
      const known = learnOrder(page);
      if (page.next === null) page = await confirmEnd(page, { order: known, lastRecord }, confirming);
    }
    loops.accept(page);
    lastRecord = page.records.at(-1) ?? lastRecord;
    return toDistinct(page);
  };
}
