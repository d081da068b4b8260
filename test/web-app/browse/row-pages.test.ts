import { describe, expect, it } from 'vitest';
import { listPages } from '../../../web/app/browse/row-pages.ts';

describe('the pages that rows in view need', () => {
  it.each([
    [{ first: 0, last: 20 }, 760_000, [0]],
    [{ first: 90, last: 110 }, 760_000, [0, 1]],
    [{ first: 99_950, last: 100_060 }, 760_000, [999, 1000]],
    [{ first: 0, last: 40 }, 12, [0]],
    [{ first: 500, last: 540 }, 12, []],
    [{ first: 0, last: 0 }, 0, []],
  ])('%j of %d rows: %j', (range, total, pages) => expect(listPages(range, total)).toEqual(pages));
});
