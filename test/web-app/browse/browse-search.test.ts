import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import {
  hasFilters,
  parseBrowseSearch,
  RELATION_FILTERS,
  toBrowseQuery,
} from '../../../web/app/browse/browse-search.ts';
import { formatSearch, parseSearch } from '../../../web/app/url/search-text.ts';

const read = (address: string) => parseBrowseSearch(parseSearch(address));

describe('the address of a list of models', () => {
  it('says what the list shows', () => {
    expect(read('?q=bert&license=mit&relation=root&createdAfter=2024-01-31&sort=likes')).toEqual({
      q: 'bert',
      license: 'mit',
      relation: 'root',
      createdAfter: '2024-01-31',
      sort: 'likes',
    });
  });

  it('leaves defaults out', () => {
    expect(read('?sort=downloads&direction=desc')).toEqual({});
    expect(read('?sort=id&direction=asc')).toEqual({ sort: 'id' });
    expect(read('?sort=id&direction=desc')).toEqual({ sort: 'id', direction: 'desc' });
  });

  it('forgets what makes no sense', () => {
    expect(read('?relation=cousin&sort=size&direction=up&createdAfter=2024-02-31x&page=3')).toEqual({});
    expect(read('?q=%20%20&owner=')).toEqual({});
  });

  it('asks the backend with the order spelled out', () => {
    expect(toBrowseQuery({})).toEqual({ sort: 'downloads', direction: 'desc' });
    expect(toBrowseQuery({ q: 'x', sort: 'id' })).toEqual({ q: 'x', sort: 'id', direction: 'asc' });
  });

  it('an order is no filter', () => {
    expect(hasFilters({ sort: 'likes', direction: 'asc' })).toBe(false);
    expect(hasFilters({ owner: 'google' })).toBe(true);
  });

  it('comes back as it went', () => {
    const text = fc.option(fc.stringMatching(/^[\w./-]{1,20}$/), { nil: undefined });
    const raw = fc.record({
      q: text,
      owner: text,
      license: text,
      task: text,
      library: text,
      relation: fc.option(fc.constantFrom(...RELATION_FILTERS), { nil: undefined }),
      sort: fc.option(fc.constantFrom(...BROWSE_SORTS), { nil: undefined }),
      direction: fc.option(fc.constantFrom('asc', 'desc'), { nil: undefined }),
    });
    fc.assert(
      fc.property(raw, (record) => {
        const search = parseBrowseSearch(record);
        expect(read(formatSearch({ ...search }))).toEqual(search);
        expect(toBrowseQuery(read(formatSearch(toBrowseQuery(search) as Record<string, unknown>)))).toEqual(
          toBrowseQuery(search),
        );
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
