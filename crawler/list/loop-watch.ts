import type { RawPage } from './ask-page.ts';
import { hubIdOf } from './hub-id-of.ts';

/** Notices a listing that runs in a circle. */
export interface LoopWatch {
  /** What is wrong with a page that came, as the end of a sentence; `null` when it leads on. */
  readonly judge: (page: RawPage) => string | null;
  /** The page counts; the next one is compared with it. */
  readonly accept: (page: RawPage) => void;
}

/** Records that tell one page from another. */
const COMPARED = 3;

/** Empty pages in a row that are followed: filters may leave a page empty, but hardly this many. */
const MOST_EMPTY = 10;

/**
 * A page that begins as the one before it, or whose link leads to a page that was read already, would let a
 * listing go on for ever; so would empty pages without end.
 */
export function createLoopWatch(): LoopWatch {
  const read = new Set<string>();
  let last: string | null = null;
  let empty = 0;
  return {
    judge: (page) => {
      if (page.next !== null && (page.next === page.url || read.has(page.next))) {
        return 'leads back to a page that was read';
      }
      const beginning = toBeginning(page.records);
      if (beginning !== null && beginning === last) return 'gives the page before it once more';
      return page.records.length === 0 && page.next !== null && empty >= MOST_EMPTY
        ? `has given ${MOST_EMPTY} empty pages in a row`
        : null;
    },
    accept: (page) => {
      read.add(page.url);
      last = toBeginning(page.records) ?? last;
      empty = page.records.length === 0 ? empty + 1 : 0;
    },
  };
}

/** `null` for a page whose records do not tell. */
function toBeginning(records: readonly unknown[]): string | null {
  const ids = records.slice(0, COMPARED).map(hubIdOf);
  return ids.length === 0 || ids.includes(null) ? null : ids.join();
}
