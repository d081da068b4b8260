import { describe, expect, it } from 'vitest';
import { parseHomeSearch, toDefinition, toHomeSearch } from '../../../web/app/home/home-search.ts';
import { formatSearch, parseSearch } from '../../../web/app/url/search-text.ts';

describe('the definition of the claim in the address', () => {
  it('is the widest one where nothing is said', () => {
    expect(toDefinition({})).toEqual({ depth: 'any', merges: true, evidence: 'all' });
    expect(toHomeSearch({ depth: 'any', merges: true, evidence: 'all' })).toEqual({});
  });

  it('comes back as it went, for all eight', () => {
    for (const depth of ['any', 'direct'] as const) {
      for (const merges of [true, false]) {
        for (const evidence of ['all', 'hub'] as const) {
          const definition = { depth, merges, evidence };
          const address = formatSearch({ ...toHomeSearch(definition) });
          expect(toDefinition(parseHomeSearch(parseSearch(address))), address).toEqual(definition);
        }
      }
    }
  });

  it('forgets what makes no sense', () => {
    expect(parseHomeSearch({ depth: 'deep', merges: 'yes', evidence: 3, families: 'some' })).toEqual({});
    expect(parseHomeSearch({ families: 'all' })).toEqual({ families: 'all' });
  });
});
