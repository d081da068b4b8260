import { describe, expect, it } from 'vitest';
import type { GetStore } from '../contract.ts';
import {
  content,
  derived,
  find,
  page,
  partOf,
  passOver,
  seen,
  start,
  states,
  toHubId,
  write,
} from '../pictures.ts';

const OLD = toHubId('2024-01-05T10:00:00Z');
const NEW = toHubId('2024-06-05T10:00:00Z');

export function testIdentity(get: GetStore): void {
  describe('identity', () => {
    it('takes a change of case as an update', async () => {
      await write(get(), '2024-01-01', seen('Org/Model', { likes: 1 }));
      expect(await write(get(), '2024-02-01', seen('org/MODEL', { likes: 1 }))).toMatchObject({ updated: 1 });
      expect(await states(get())).toEqual(['org/MODEL live']);
      expect(await get().aliases()).toEqual([]);
      await write(get(), '2024-01-15', seen('ORG/model'));
      expect(await states(get())).toEqual(['org/MODEL live']);
    });

    it('follows a rename: same key, new id, the old one an alias', async () => {
      await write(get(), '2024-02-01', seen('a/old', { hubId: OLD, likes: 1 }));
      const { key } = await find(get(), 'a/old');
      expect(await write(get(), '2024-03-01', seen('b/new', { hubId: OLD, likes: 1 }))).toMatchObject({
        updated: 1,
      });
      expect(await states(get())).toEqual(['b/new live']);
      expect(await find(get(), 'A/old')).toMatchObject({ key, id: 'b/new' });
      expect(await get().aliases()).toEqual([
        { alias: 'a/old', id: 'b/new', hubId: OLD, source: 'hub', seen: '2024-02-01' },
      ]);
    });

    it.each([
      ['in order', [0, 1, 2, 3]],
      ['backwards', [3, 2, 1, 0]],
      ['mixed', [2, 3, 0, 1]],
    ])('leads a former name to the repository that bore it last (told %s)', async (_, order) => {
      const told = [
        ['2024-01-01', seen('a/x', { hubId: OLD })],
        ['2024-02-01', seen('a/x', { hubId: NEW })],
        ['2024-03-01', seen('new/name', { hubId: NEW })],
        ['2024-04-01', seen('old/name', { hubId: OLD })],
      ] as const;
      for (const at of order) {
        const [date, observation] = told[at] ?? told[0];
        await write(get(), date, observation);
      }
      expect(await get().aliases()).toEqual([
        { alias: 'a/x', id: 'new/name', hubId: NEW, source: 'hub', seen: '2024-02-01' },
      ]);
      expect(await find(get(), 'a/x')).toMatchObject({ id: 'new/name', state: 'live' });
    });

    it.each(['before', 'after'])('leaves the word of a file of that day (told %s)', async (when) => {
      const file = { alias: 'a/old', id: 'c/other', source: 'file', seen: '2024-02-01' } as const;
      await write(get(), '2024-02-01', seen('a/old', { hubId: OLD }));
      if (when === 'before') await get().writeAliases([file]);
      await write(get(), '2024-03-01', seen('b/new', { hubId: OLD }));
      if (when === 'after') await get().writeAliases([file]);
      expect(await get().aliases()).toEqual([file]);
    });

    it('learns a former name from older news', async () => {
      await write(get(), '2024-03-01', seen('b/new', { hubId: OLD }));
      const { dataVersion } = await get().status();
      expect(await write(get(), '2024-02-01', seen('a/old', { hubId: OLD }))).toMatchObject({ updated: 1 });
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
      expect(await states(get())).toEqual(['b/new live']);
      expect(await find(get(), 'a/old')).toMatchObject({ id: 'b/new', firstSeen: '2024-02-01' });
      expect(await write(get(), '2024-02-01', seen('a/old', { hubId: OLD }))).toMatchObject({ unchanged: 1 });
    });

    it('follows two renames, and older news of the first name changes nothing', async () => {
      await write(get(), '2024-01-01', seen('a/1', { hubId: OLD }));
      await write(get(), '2024-02-01', seen('a/2', { hubId: OLD }));
      await write(get(), '2024-03-01', seen('a/3', { hubId: OLD }));
      expect(await write(get(), '2024-01-01', seen('a/1', { hubId: OLD }))).toMatchObject({ unchanged: 1 });
      expect(await find(get(), 'a/1')).toMatchObject({ id: 'a/3' });
      expect(await find(get(), 'a/2')).toMatchObject({ id: 'a/3' });
    });

    it.each([
      ['one way', ['a/y', 'a/x']],
      ['the other way', ['a/x', 'a/y']],
    ])('lets two repositories swap names (%s)', async (_, order) => {
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD }), seen('a/y', { hubId: NEW }));
      const [x, y] = [await find(get(), 'a/x'), await find(get(), 'a/y')];
      const swapped = order.map((id) => seen(id, { hubId: id === 'a/y' ? OLD : NEW }));
      await write(get(), '2024-03-01', ...swapped);
      expect(await find(get(), 'a/y')).toMatchObject({ key: x.key, state: 'live', hubId: OLD });
      expect(await find(get(), 'a/x')).toMatchObject({ key: y.key, state: 'live', hubId: NEW });
      expect(await get().findings({})).toEqual([]);
    });

    it('tells a recreated repository from the one that bore its name', async () => {
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD, likes: 9 }, { tag: ['b/1'] }));
      const old = await find(get(), 'a/x');
      expect(await write(get(), '2024-07-01', seen('A/x', { hubId: NEW, likes: 0 }))).toMatchObject({
        inserted: 1,
      });
      expect(await states(get())).toEqual(['a/x gone since 2024-07-01', 'A/x live']);
      const [gone] = await get().modelsByKey([old.key]);
      expect(gone).toMatchObject({ hubId: OLD, likes: 9, state: 'gone' });
      expect(await find(get(), 'a/x')).toMatchObject({ hubId: NEW, likes: 0 });
      const [finding, ...others] = await get().findings({ kind: 'recreated-repository' });
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ id: 'a/x', other: null });
      expect(finding?.proof).toContain(OLD);
      expect(finding?.proof).toContain(NEW);
    });

    it.each([
      ['older first', [OLD, NEW]],
      ['newer first', [NEW, OLD]],
    ])('finds the same of a repository recreated within one pass (%s)', async (_, order) => {
      const { crawlId } = await get().beginCrawl(start('2024-07-01'));
      await get().write(crawlId, page('1', ...order.map((hubId) => seen('a/x', { hubId }))));
      expect(await content(get())).toMatchObject([
        { id: 'a/x', hubId: OLD, state: 'gone' },
        { id: 'a/x', hubId: NEW, state: 'live' },
      ]);
      expect(await get().findings({})).toHaveLength(1);
      const again = await get().write(crawlId, page('2', seen('a/x', { hubId: OLD })));
      expect(again).toEqual({ inserted: 0, updated: 0, unchanged: 1 });
    });

    it('names the last of three repositories that bore one name', async () => {
      const newest = toHubId('2024-06-09T10:00:00Z');
      await write(get(), '2024-07-01', seen('a/x', { hubId: NEW }));
      const sights = [OLD, newest, NEW].map((hubId) => seen('a/x', { hubId }));
      await write(get(), '2024-07-01', ...sights);
      const findings = await get().findings({});
      expect(findings.map(({ proof }) => proof.includes(newest))).toEqual([true, true]);
      expect(findings.map(({ proof }) => proof.includes(NEW))).toEqual([true, false]);
      expect(await find(get(), 'a/x')).toMatchObject({ hubId: newest });
    });

    it('believes the later crawl of one day', async () => {
      await write(get(), '2024-07-01', seen('a/x', { hubId: NEW }));
      await write(get(), '2024-07-01', seen('a/x', { hubId: OLD }));
      expect(await find(get(), 'a/x')).toMatchObject({ hubId: OLD });
    });

    it('puts older news of a deleted namesake among the gone', async () => {
      await write(get(), '2024-07-01', seen('a/x', { hubId: NEW }));
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD }));
      expect(await states(get())).toEqual(['a/x live', 'a/x gone since 2024-07-01']);
      expect(await find(get(), 'a/x')).toMatchObject({ hubId: NEW });
      expect(await get().findings({})).toHaveLength(1);
    });

    it('drops the finding when the repository that was thought gone is seen under another name', async () => {
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD }));
      await write(get(), '2024-07-01', seen('a/x', { hubId: NEW }));
      expect(await get().findings({})).toHaveLength(1);
      await write(get(), '2024-07-02', seen('a/x-v1', { hubId: OLD }));
      expect(await states(get())).toEqual(['a/x-v1 live', 'a/x live']);
      expect(await get().findings({})).toEqual([]);
    });

    it('meets an existing model by name when a record has no _id', async () => {
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD, likes: 1 }));
      expect(await write(get(), '2024-03-01', seen('A/X', { likes: 2 }))).toMatchObject({ updated: 1 });
      await write(get(), '2024-04-01', seen('a/x', { hubId: null, likes: 3 }));
      expect(await content(get())).toMatchObject([{ id: 'a/x', hubId: OLD, likes: 3 }]);
    });

    it('adopts an _id whose time agrees with the creation date', async () => {
      const createdAtMs = Date.parse('2024-01-05T10:00:00.900Z');
      await write(get(), '2024-02-01', seen('a/x', { createdAtMs }));
      const { key } = await find(get(), 'a/x');
      expect(await write(get(), '2024-03-01', seen('a/x', { hubId: OLD }))).toMatchObject({ updated: 1 });
      expect(await find(get(), 'a/x')).toMatchObject({ key, hubId: OLD });
      expect(await get().findings({})).toEqual([]);
    });

    it('adopts an _id from older news, and when the creation date was never known', async () => {
      await write(
        get(),
        '2024-03-01',
        seen('a/x', { createdAtMs: Date.parse('2024-01-05T09:59:59Z') }),
        seen('a/y'),
      );
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD }), seen('a/y', { hubId: NEW }));
      expect(await content(get())).toMatchObject([
        { id: 'a/x', hubId: OLD, state: 'live' },
        { id: 'a/y', hubId: NEW, state: 'live' },
      ]);
    });

    it('takes an _id of another time for a recreated repository', async () => {
      const createdAtMs = Date.parse('2024-01-05T09:59:58Z');
      await write(get(), '2024-02-01', seen('a/x', { createdAtMs }));
      expect(await write(get(), '2024-03-01', seen('a/x', { hubId: OLD }))).toMatchObject({ inserted: 1 });
      expect(await states(get())).toEqual(['a/x gone since 2024-03-01', 'a/x live']);
      expect(await get().findings({ kind: 'recreated-repository' })).toHaveLength(1);
    });

    it('takes a record without _id that was made at another time for another repository', async () => {
      const early = Date.parse('2024-01-05T10:00:00Z');
      const late = Date.parse('2024-06-05T10:00:00Z');
      const one = seen('a/x', { createdAtMs: early, likes: 1 });
      const other = seen('a/x', { createdAtMs: late, likes: 2 });
      await write(get(), '2024-02-01', one);
      expect(await write(get(), '2024-07-01', other)).toMatchObject({ inserted: 1 });
      expect(await states(get())).toEqual(['a/x gone since 2024-07-01', 'a/x live']);
      expect(await get().findings({ kind: 'recreated-repository' })).toHaveLength(1);
      expect(await write(get(), '2024-03-01', one)).toMatchObject({ inserted: 0 });
      expect(await content(get())).toMatchObject([{ likes: 1 }, { likes: 2 }]);
    });

    it.each([
      ['in order', [0, 1, 2]],
      ['the new one first', [2, 0, 1]],
      ['the pass that missed it first', [1, 2, 0]],
    ])('finds that a deleted name came back as another repository (told %s)', async (_, order) => {
      const told = [
        () => write(get(), '2024-01-01', seen('a/x', { hubId: OLD })),
        () => passOver(get(), '2024-02-01', seen('a/y')),
        () => write(get(), '2024-03-01', seen('a/x', { hubId: NEW })),
      ];
      for (const at of order) await told[at]?.();
      expect(await find(get(), 'a/x')).toMatchObject({ hubId: NEW, state: 'live' });
      expect(await get().findings({})).toMatchObject([{ kind: 'recreated-repository', id: 'a/x' }]);
    });

    it('leaves a replaced repository gone when the older part is told again', async () => {
      const part = [seen('a/x', { hubId: OLD }), seen('a/x', { hubId: NEW })];
      await write(get(), '2024-01-01', ...part);
      await passOver(get(), '2024-02-01', seen('a/y'));
      const before = await content(get());
      expect(await write(get(), '2024-01-01', ...part)).toMatchObject({ inserted: 0 });
      expect((await states(get())).filter((state) => state.startsWith('a/x live'))).toEqual([]);
      expect((await content(get())).length).toBe(before.length);
    });

    it('brings back a gone model by its name when a record has no _id', async () => {
      await passOver(get(), '2024-01-01', seen('a/x', { hubId: OLD }), seen('a/y'));
      await passOver(get(), '2024-02-01', seen('a/y'), seen('a/z'));
      const { key } = await find(get(), 'a/x');
      await partOf(get(), '2024-03-01', seen('A/x'));
      expect(await find(get(), 'a/x')).toMatchObject({ key, id: 'A/x', state: 'live' });
    });

    it('does not bring back a gone namesake that was made at another time', async () => {
      await passOver(get(), '2024-01-01', seen('a/x', { hubId: OLD }), seen('a/y'));
      await passOver(get(), '2024-02-01', seen('a/y'), seen('a/z'));
      await partOf(get(), '2024-07-01', seen('a/x', { createdAtMs: Date.parse('2024-06-05T10:00:00Z') }));
      expect(await states(get())).toEqual(['a/x gone since 2024-02-01', 'a/y live', 'a/z live', 'a/x live']);
    });

    it('upgrades a stub in place when its model is seen', async () => {
      await write(get(), '2024-02-01', seen('a/x'));
      const { key } = await find(get(), 'a/x');
      await get().writeDerived(
        derived((await get().status()).dataVersion, { stubs: [{ key: key + 1, id: 'b/Stub' }] }),
      );
      expect(await find(get(), 'B/stub')).toMatchObject({
        key: key + 1,
        id: 'b/Stub',
        state: 'stub',
        firstSeen: null,
        lastSeen: null,
      });
      expect(await write(get(), '2024-02-02', seen('B/stub', { hubId: OLD }))).toMatchObject({ inserted: 1 });
      expect(await find(get(), 'b/stub')).toMatchObject({ key: key + 1, id: 'B/stub', state: 'live' });
    });

    it('gives a stub up when a known repository takes its name', async () => {
      await write(get(), '2024-02-01', seen('a/x', { hubId: OLD }), seen('a/child'));
      const [x, child] = [await find(get(), 'a/x'), await find(get(), 'a/child')];
      const derivation = {
        childKey: child.key,
        parentKey: child.key + 1,
        position: 0,
        relation: 'finetune',
        evidence: 'tag',
        declaredRelation: null,
      } as const;
      const { dataVersion } = await get().status();
      await get().writeDerived(
        derived(dataVersion, { stubs: [{ key: child.key + 1, id: 'b/new' }], derivations: [derivation] }),
      );
      await write(get(), '2024-03-01', seen('b/new', { hubId: OLD }));
      expect(await states(get())).toEqual(['b/new live', 'a/child live']);
      expect(await get().neighbors([child.key], 'parents')).toEqual([{ ...derivation, parentKey: x.key }]);
    });
  });
}
