import { describe, expect, it } from 'vitest';
import { formatCount, formatCounted, formatShort } from '../../../web/app/format/format-count.ts';

describe('formatCount: every digit', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_258_315, '1,258,315'],
    [null, '–'],
  ])('%j reads %s', (count, text) => expect(formatCount(count)).toBe(text));
});

describe('formatShort: few digits', () => {
  it.each([
    [0, '0'],
    [567, '567'],
    [999, '999'],
    [1000, '1.0k'],
    [4_749, '4.7k'],
    [9_949, '9.9k'],
    [9_950, '10k'],
    [41_200, '41k'],
    [723_965, '724k'],
    [999_499, '999k'],
    [999_500, '1.0 M'],
    [1_349_999, '1.3 M'],
    [12_400_000, '12 M'],
    [999_499_999, '999 M'],
    [2_300_000_000, '2.3 B'],
    [null, '–'],
  ])('%j reads %s', (count, text) => expect(formatShort(count)).toBe(text));
});

describe('formatCounted', () => {
  it('has one model, but many', () => {
    expect(formatCounted(1, 'model')).toBe('1 model');
    expect(formatCounted(2796, 'model')).toBe('2,796 models');
    expect(formatCounted(0, 'repository', 'repositories')).toBe('0 repositories');
  });
});
