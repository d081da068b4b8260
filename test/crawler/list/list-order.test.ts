import { expect, it } from 'vitest';
import { toListOrder } from '../../../crawler/list/list-order.ts';

const page = (...days: readonly string[]): readonly unknown[] =>
  days.map((day) => ({ createdAt: `2026-01-${day}T00:00:00.000Z` }));

it.each([
  ['oldest-first', page('01', '01', '02', '05')],
  ['newest-first', page('05', '02', '02', '01')],
  ['unsorted', page('02', '01', '03')],
  ['oldest-first', page('01', '01')],
  ['oldest-first', [...page('01'), null, { id: 'a/b' }, ...page('02')]],
  ['oldest-first', []],
])('is %s', (order, records) => expect(toListOrder(records)).toBe(order));
