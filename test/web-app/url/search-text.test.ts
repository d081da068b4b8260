import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSearch, parseSearch } from '../../../web/app/url/search-text.ts';

describe('search parameters as text', () => {
  it('read well', () => {
    expect(formatSearch({ q: 'mistral 7b', open: 'a/b,c/d', more: 'a/b:40' })).toBe(
      '?q=mistral+7b&open=a/b,c/d&more=a/b:40',
    );
  });

  it('say nothing for nothing', () => {
    expect(formatSearch({})).toBe('');
    expect(formatSearch({ q: '', owner: undefined })).toBe('');
  });

  it('numbers stay texts, the last of equal names wins', () => {
    expect(parseSearch('?q=7&q=8')).toEqual({ q: '8' });
  });

  it('come back as they went', () => {
    const names = fc.constantFrom('q', 'owner', 'license', 'sort');
    fc.assert(
      fc.property(fc.dictionary(names, fc.string({ minLength: 1 })), (search) => {
        expect(parseSearch(formatSearch(search))).toEqual({ ...search });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
