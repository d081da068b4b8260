import { describe, expect, it } from 'vitest';
import { formatDay, formatIsoDay, formatMonth, formatSpan } from '../../../web/app/format/format-date.ts';

describe('days and months, UTC', () => {
  it.each([
    ['2024-07-11', 'Jul 11, 2024'],
    ['2023-09-20T23:59:59.000Z', 'Sep 20, 2023'],
    ['2024-01-01T00:00:00.000Z', 'Jan 1, 2024'],
    ['2024-13-01', '–'],
    ['soon', '–'],
    [null, '–'],
  ])('%j reads %s', (iso, text) => expect(formatDay(iso)).toBe(text));

  it('a month has no day, a sortable day no time', () => {
    expect(formatMonth('2024-06')).toBe('Jun 2024');
    expect(formatIsoDay('2023-09-20T10:00:00.000Z')).toBe('2023-09-20');
    expect(formatIsoDay(null)).toBe('–');
  });
});

describe('formatSpan', () => {
  it.each([
    [0.2, '1 s'],
    [40, '40 s'],
    [59.6, '1 min'],
    [720, '12 min'],
    [3600, '1 h'],
    [11_100, '3 h 5 min'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatSpan(seconds)).toBe(text);
  });
});
