import { describe, expect, it } from 'vitest';
import { isOutOfOrder, readDates } from '../../../crawler/list/list-order.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2026-01-01T00:00:00.000Z');

/** Records made on these days of 2026. */
const page = (...days: readonly number[]): readonly unknown[] =>
  days.map((day) => ({ createdAt: new Date(START_MS + (day - 1) * DAY_MS).toISOString() }));

const days = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

describe('a page', () => {
  it.each([
    ['oldest-first', page(1, 1, 2, 5)],
    ['newest-first', page(5, 2, 2, 1)],
    ['unsorted', page(2, 1, 3)],
    ['level', page(1, 1)],
    ['level', []],
    ['oldest-first', [...page(1), null, { id: 'a/b' }, ...page(2)]],
    // Two sorted halves are no order.
    ['unsorted', page(...days(1, 20), ...days(1, 20))],
    // One wrong date, in the future or long ago, is one wrong date.
    ['oldest-first', page(...days(1, 20), 30_000, ...days(21, 40))],
    ['newest-first', page(...days(21, 40).toReversed(), 0, ...days(1, 20).toReversed())],
  ])('is %s', (order, records) => expect(readDates(records).order).toBe(order));

  it('is in order though neighbors of one second change places', () => {
    const seconds = [4, 5, 4, 5, 5, 4, 60, 61, 60];
    const records = seconds.map((second) => ({
      createdAt: new Date(START_MS + second * 1000).toISOString(),
    }));
    expect(readDates(records).order).toBe('oldest-first');
    expect(readDates(records.slice(0, 6)).order).toBe('level');
  });

  it('stands where its middle date is, whatever single dates say', () => {
    expect(readDates(page(...days(1, 20), 30_000)).middleMs).toBe(START_MS + 10 * DAY_MS);
    expect(readDates(page(1, 2, 3)).middleMs).toBeNull();
  });
});

describe('a page breaks the order', () => {
  const after = (
    order: 'oldest-first' | 'newest-first' | 'unsorted',
    day: number,
    ...next: readonly number[]
  ): boolean => isOutOfOrder(readDates(page(...next)), { order, reachedMs: START_MS + (day - 1) * DAY_MS });

  it('that goes back in time', () => {
    expect(after('oldest-first', 10, ...days(11, 30))).toBe(false);
    expect(after('oldest-first', 100, ...days(11, 30))).toBe(true);
    expect(after('newest-first', 100, ...days(11, 30).toReversed())).toBe(false);
    expect(after('newest-first', 10, ...days(11, 30).toReversed())).toBe(true);
  });

  it('that runs the other way', () => {
    expect(after('oldest-first', 1, ...days(11, 30).toReversed())).toBe(true);
    expect(after('newest-first', 100, ...days(11, 30))).toBe(true);
  });

  it('unless there is none, or the page does not tell', () => {
    expect(after('unsorted', 100, ...days(11, 30))).toBe(false);
    expect(after('oldest-first', 100, 7)).toBe(false);
    expect(isOutOfOrder(readDates(page(...days(1, 20))), { order: 'oldest-first', reachedMs: null })).toBe(
      false,
    );
  });
});
