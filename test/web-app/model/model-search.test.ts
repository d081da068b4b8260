import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LICENSE_CLASSES } from '../../../schema/licenses/license-class.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { ModelView } from '../../../web/app/model/model-search.ts';
import { parseModelSearch, toModelSearch, toModelView } from '../../../web/app/model/model-search.ts';
import { TREE_SORTS } from '../../../web/app/tree/tree-sort.ts';

const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}(\/[A-Za-z0-9._-]{1,12})?$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const subset = <Key extends string>(keys: readonly Key[]): fc.Arbitrary<ReadonlySet<Key> | null> =>
  fc
    .subarray([...keys], { minLength: 1, maxLength: keys.length - 1 })
    .map((kept) => new Set(keys.filter((key) => kept.includes(key))))
    .chain((set) => fc.constantFrom(set, null));

const views: fc.Arbitrary<ModelView> = fc.record({
  view: fc.constantFrom('tree', 'table'),
  relations: subset(RELATIONS),
  licenseClasses: subset(LICENSE_CLASSES.map((license) => license.key)),
  open: ids,
  closed: ids,
  more: fc.dictionary(id, fc.integer({ min: 1, max: 5000 })).map((pairs) => new Map(Object.entries(pairs))),
  selected: fc.option(id),
  sort: fc.option(
    fc.record({
      by: fc.constantFrom(...TREE_SORTS),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
  ),
});

describe('the address of the Model screen', () => {
  it('says everything: what is written is what is read', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(toModelView({ ...toModelSearch(view) })).toEqual(view);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('reads as a person would write it', () => {
    const view = toModelView({
      view: 'table',
      relation: 'merge,finetune',
      open: 'a/b,c/d',
      more: 'a/b:40',
      selected: 'c/d',
      sort: 'downloads',
    });
    expect([...(view.relations ?? [])]).toEqual(['finetune', 'merge']);
    expect(view.open).toEqual(['a/b', 'c/d']);
    expect(view.more.get('a/b')).toBe(40);
    expect(view.sort).toEqual({ by: 'downloads', direction: 'desc' });
    expect(toModelSearch(view)).toEqual({
      view: 'table',
      relation: 'finetune,merge',
      open: 'a/b,c/d',
      more: 'a/b:40',
      selected: 'c/d',
      sort: 'downloads',
    });
  });

  it('leaves defaults out', () => {
    expect(parseModelSearch({})).toEqual({});
    expect(parseModelSearch({ relation: RELATIONS.join(','), view: 'tree' })).toEqual({});
  });

  it('drops what makes no sense instead of failing', () => {
    expect(
      parseModelSearch({
        view: 7,
        relation: 'cousin',
        license: [],
        more: 'a/b:-3,:4,c/d:x',
        sort: {},
        open: ' , ',
      }),
    ).toEqual({});
  });

  it('keeps a legacy id that the address bar turned into a number', () => {
    expect(toModelView({ selected: 42 }).selected).toBe('42');
  });
});
