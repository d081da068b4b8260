import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODEL_VIEWS } from '../../web/api/model-views.ts';
import { toRoutePath } from '../../web/api/to-route-path.ts';

const route = (path: string): string => toRoutePath(`http://localhost:4300${path}`);

describe('the path that a route matches', () => {
  it.each([
    ['/api/v1/models/a/b', '/api/v1/models/a%2Fb'],
    ['/api/v1/models/a%2Fb', '/api/v1/models/a%2Fb'],
    ['/api/v1/models/a%2fb/tree', '/api/v1/models/a%2fb/tree'],
    ['/api/v1/models/a/b/tree?budget=3', '/api/v1/models/a%2Fb/tree'],
    ['/api/v1/models/gpt2', '/api/v1/models/gpt2'],
    ['/api/v1/models/gpt2/tree', '/api/v1/models/gpt2/tree'],
    // A repository called `tree` is asked for with %2F.
    ['/api/v1/models/a%2Ftree', '/api/v1/models/a%2Ftree'],
    ['/api/v1/models/a%2Ftree/tree', '/api/v1/models/a%2Ftree/tree'],
    ['/api/v1/models/tree', '/api/v1/models/tree'],
    ['/api/v1/models/a/b/', '/api/v1/models/a%2Fb'],
    // Three segments are no id.
    ['/api/v1/models/a/b/c', '/api/v1/models/a/b/c'],
    ['/api/v1/models?q=a/b', '/api/v1/models'],
    ['/models/a/b', '/models/a/b'],
    ['/', '/'],
    ['?q=1', '/'],
    ['/api/v1/models/100%', '/api/v1/models/100%25'],
    ['/%zz', '/%25zz'],
  ])('%s is %s', (path, expected) => {
    expect(route(path)).toBe(expected);
  });

  it('keeps id and view apart for every id, in both spellings', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/).filter((text) => !/^\.+$/.test(text));
    const isView = (text: string): boolean => MODEL_VIEWS.some((view) => view === text);
    fc.assert(
      fc.property(segment, segment, fc.constantFrom(...MODEL_VIEWS), (owner, name, view) => {
        fc.pre(!isView(name));
        const escaped = `/api/v1/models/${owner}%2F${name}`;
        expect(route(escaped)).toBe(escaped);
        expect(route(`/api/v1/models/${owner}/${name}`)).toBe(escaped);
        expect(route(`/api/v1/models/${owner}/${name}/${view}`)).toBe(`${escaped}/${view}`);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
