import { describe, expect, it } from 'vitest';
import { formatFilters } from '../../../web/app/browse/filter-words.ts';
import { formatSort } from '../../../web/app/browse/sort-words.ts';

describe('a list in words', () => {
  it('says its order', () => {
    expect(formatSort('downloads', 'desc')).toBe('Sorted by downloads in 30 days, most first');
    expect(formatSort('created', 'asc')).toBe('Sorted by creation date, oldest first');
    expect(formatSort('id', 'asc')).toBe('Sorted by id, A first');
    expect(formatSort('depth', 'asc')).toBe('Sorted by depth, least first');
  });

  it('says its filters', () => {
    expect(formatFilters({})).toBe('');
    expect(formatFilters({ sort: 'likes' })).toBe('');
    expect(
      formatFilters({ q: 'bert', license: 'none', relation: 'finetune', createdAfter: '2024-01-31' }),
    ).toBe(
      'Asked for: id contains “bert”, no license declared, relation Fine-tune, created from Jan 31, 2024.',
    );
  });
});
