import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateHub } from '../../../crawler/simulated-hub/generate-hub.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import { createLiveHub } from '../../../crawler/simulated-hub/live-hub.ts';
import { createRecordLists } from '../../../crawler/simulated-hub/server/record-lists.ts';
import type { Scope } from '../../../crawler/simulated-hub/server/record-lists.ts';
import { toOrder } from '../../../crawler/simulated-hub/server/sort-records.ts';
import type { SortKey } from '../../../crawler/simulated-hub/server/sort-records.ts';

const HUB = generateHub({ models: 1_500, seed: 5 });
const BASE = 'black-forest-labs/FLUX.1-dev';

describe('a live Hub', () => {
  it('finds by name, ignoring case, and refuses a name that another bears', () => {
    const hub = createLiveHub(HUB);
    expect(hub.find(BASE.toUpperCase())?.id).toBe(BASE);
    const [one, two] = HUB.records as readonly [HubRecord, HubRecord];
    expect(() => hub.put({ ...one, id: two.id.toUpperCase() })).toThrow('is already the id of another model');
    hub.put({ ...one, id: 'example-a/b' });
    expect([hub.find(one.id), hub.find('Example-A/B')?._id]).toEqual([undefined, one._id]);
    hub.remove(one._id);
    hub.remove('no such model');
    expect([hub.find('example-a/b'), hub.records.length]).toEqual([undefined, HUB.records.length - 1]);
  });

  it('knows who is linked to whom, through every change', () => {
    const hub = createLiveHub(HUB);
    const base = hub.find(BASE)?._id ?? '';
    const [child, ...others] = hub.childrenOf(base);
    expect(others.length).toBeGreaterThan(3);
    if (child === undefined) throw new Error('no children');
    const { baseModels: _links, ...alone } = child;
    hub.put(alone);
    expect(hub.childrenOf(base)).toEqual(others);
    hub.put(child);
    expect(hub.childrenOf(base)).toEqual([child, ...others]);
    hub.remove(child._id);
    expect(hub.childrenOf(base)).toEqual(others);
  });
});

describe('sorted lists', () => {
  const keys: readonly SortKey[] = ['createdAt', 'downloads', 'lastModified', 'num_parameters'];
  const scopes: readonly Scope[] = ['all', `tag base_model:${BASE}`, 'author Qwen'];

  it('stay what sorting anew would give, through any changes', () => {
    const change = fc.record({
      nth: fc.nat(HUB.records.length - 1),
      kind: fc.constantFrom('remove', 'downloads', 'touch', 'tags', 'add'),
      value: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const hub = createLiveHub(HUB);
        const lists = createRecordLists(hub);
        const isIn = (scope: Scope, record: HubRecord): boolean =>
          scope === 'all' ||
          (scope.startsWith('tag ')
            ? record.tags.includes(scope.slice(4))
            : record.author === scope.slice(7));
        const check = (): void => {
          for (const scope of scopes) {
            for (const key of keys) {
              for (const direction of [1, -1] as const) {
                const anew = hub.records
                  .filter((record) => isIn(scope, record))
                  .toSorted(toOrder(key, direction).compare);
                expect(lists.list(scope, key, direction)).toEqual(anew);
              }
            }
          }
        };
        check();
        for (const { nth, kind, value } of changes) {
          const record = HUB.records[nth];
          if (record === undefined) continue;
          if (kind === 'remove') hub.remove(record._id);
          if (kind === 'downloads') hub.put({ ...record, downloads: value });
          if (kind === 'touch') hub.put({ ...record, lastModified: `2026-10-01T00:00:${10 + value}.000Z` });
          if (kind === 'tags') hub.put({ ...record, tags: [`base_model:${BASE}`], author: 'Qwen' });
          if (kind === 'add') {
            const _id = `6ac${String(value).padStart(21, '0')}`;
            hub.put({ ...record, _id, id: `example-new/${value}` });
          }
        }
        check();
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});
