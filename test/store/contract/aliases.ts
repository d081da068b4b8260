import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../schema/snapshot.ts';
import type { GetStore } from '../contract.ts';
import { derived, find, partOf, passOver, seen, toHubId, write } from '../pictures.ts';

const alias = (from: string, id: string, more: Partial<Alias> = {}): Alias => ({
  alias: from,
  id,
  source: 'file',
  seen: '2024-07-01',
  ...more,
});

const FIRST = { hubId: toHubId('2024-01-01T00:00:00Z') };
const SECOND = { hubId: toHubId('2024-02-01T00:00:00Z') };

export function testAliases(get: GetStore): void {
  const leads = async (...ids: readonly string[]): Promise<readonly (string | null)[]> =>
    (await get().models(ids)).map((model) => model?.id ?? null);
  const listed = async (): Promise<readonly string[]> =>
    (await get().aliases()).map(({ alias: from, id, seen: day }) => `${from} -> ${id} until ${day}`);

  describe('an alias that a rename left', () => {
    it('follows its repository through all later renames, whoever takes a name that it bore in between', async () => {
      await partOf(get(), '2024-03-01', seen('a/one', FIRST));
      await partOf(get(), '2024-03-02', seen('a/two', FIRST));
      await partOf(get(), '2024-03-03', seen('a/three', FIRST));
      await partOf(get(), '2024-03-04', seen('a/two', SECOND), seen('a/Four', FIRST));
      expect(await leads('a/one', 'a/two', 'a/three')).toEqual(['a/Four', 'a/two', 'a/Four']);
      expect(await find(get(), 'a/two')).toMatchObject(SECOND);
      expect(await listed()).toEqual([
        'a/one -> a/Four until 2024-03-01',
        'a/three -> a/Four until 2024-03-03',
        'a/two -> a/Four until 2024-03-02',
      ]);
    });

    it('leads to the repository that bore the name last, when two did', async () => {
      await partOf(get(), '2024-03-01', seen('a/one', FIRST));
      await partOf(get(), '2024-03-02', seen('a/two', FIRST));
      await partOf(get(), '2024-03-03', seen('a/three', FIRST), seen('a/two', SECOND));
      await partOf(get(), '2024-03-04', seen('a/other', SECOND));
      expect(await leads('a/one', 'a/two')).toEqual(['a/three', 'a/other']);
    });

    it('is of no use to a repository that has its old name back', async () => {
      await partOf(get(), '2024-03-01', seen('a/one', FIRST));
      await partOf(get(), '2024-03-02', seen('a/two', FIRST));
      await partOf(get(), '2024-03-03', seen('a/one', FIRST));
      expect(await listed()).toEqual(['a/one -> a/one until 2024-03-01', 'a/two -> a/one until 2024-03-02']);
      expect(await leads('a/one', 'a/two')).toEqual(['a/one', 'a/one']);
    });

    it('leads nowhere when its repository is gone and another one has its last name', async () => {
      await passOver(get(), '2024-03-01', seen('a/one', FIRST), seen('a/y'), seen('a/z'));
      await passOver(get(), '2024-03-02', seen('a/two', FIRST), seen('a/y'), seen('a/z'));
      await passOver(get(), '2024-03-03', seen('a/y'), seen('a/z'));
      expect(await leads('a/one', 'a/two')).toEqual(['a/two', 'a/two']);
      await partOf(get(), '2024-03-04', seen('a/two', SECOND));
      expect(await leads('a/one', 'a/two')).toEqual([null, 'a/two']);
      expect(await listed()).toEqual(['a/one -> a/one until 2024-03-01']);
      await partOf(get(), '2024-03-05', seen('a/three', FIRST));
      expect(await leads('a/one', 'a/two')).toEqual(['a/three', 'a/two']);
    });

    it('of which only names are known leads where the name leads', async () => {
      await partOf(get(), '2024-03-01', seen('a/two', FIRST));
      await get().writeAliases([alias('a/one', 'a/two')]);
      await partOf(get(), '2024-03-02', seen('a/three', FIRST), seen('a/two', SECOND));
      expect(await find(get(), 'a/one')).toMatchObject(SECOND);
    });
  });

  describe('aliases', () => {
    it('keeps them as given, once for all spellings', async () => {
      const rows = [alias('Old/Name', 'new/name'), alias('b', 'New/Name')];
      expect(await get().writeAliases(rows)).toEqual({ inserted: 2, updated: 0, unchanged: 0 });
      expect(await get().aliases()).toEqual([rows[1], rows[0]]);
      const { dataVersion } = await get().status();
      expect(dataVersion).toBeGreaterThan(0);

      expect(await get().writeAliases(rows)).toEqual({ inserted: 0, updated: 0, unchanged: 2 });
      expect((await get().status()).dataVersion).toBe(dataVersion);

      const other = alias('OLD/name', 'third/name');
      expect(await get().writeAliases([other])).toEqual({ inserted: 0, updated: 1, unchanged: 0 });
      expect(await get().aliases()).toEqual([rows[1], other]);
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
    });

    it('never lets an older one replace a newer one', async () => {
      await get().writeAliases([alias('a/old', 'a/new')]);
      const older = alias('a/old', 'a/wrong', { seen: '2024-06-30' });
      expect(await get().writeAliases([older])).toMatchObject({ unchanged: 1 });
      expect(await get().aliases()).toEqual([alias('a/old', 'a/new')]);
    });

    it('prefers a file to what the Hub said on the same day, whichever came first', async () => {
      const file = alias('a/old', 'a/of-file');
      const hub = alias('a/old', 'a/of-hub', { source: 'hub' });
      await get().writeAliases([file, hub]);
      expect(await get().aliases()).toEqual([file]);
      await get().writeAliases([alias('b/old', 'b/of-hub', { source: 'hub' }), alias('b/old', 'b/of-file')]);
      expect(await get().aliases()).toEqual([file, alias('b/old', 'b/of-file')]);
    });

    it('leads from an alias to a model, over several, and never around', async () => {
      await write(get(), '2024-07-01', seen('a/new', { likes: 5 }));
      await get().writeAliases([
        alias('a/older', 'A/OLD'),
        alias('a/old', 'A/NEW'),
        alias('loop/1', 'loop/2'),
        alias('loop/2', 'loop/1'),
        alias('loop/3', 'loop/3'),
        alias('to/nothing', 'not/there'),
      ]);
      const found = await get().models(['A/older', 'loop/1', 'loop/3', 'to/nothing', 'a/old', 'a/none']);
      expect(found.map((model) => model?.id ?? null)).toEqual(['a/new', null, null, null, 'a/new', null]);
    });

    it('prefers the id that a model bears now to an alias, and both to a gone one', async () => {
      await passOver(get(), '2024-07-01', seen('a/x'), seen('a/y'), seen('a/z'));
      await get().writeAliases([alias('a/x', 'a/y')]);
      expect(await find(get(), 'a/x')).toMatchObject({ id: 'a/x' });
      await passOver(get(), '2024-07-02', seen('a/y'), seen('a/z'), seen('a/w'));
      expect(await find(get(), 'a/x')).toMatchObject({ id: 'a/y' });
    });

    it('finds a gone model by its id and by its alias', async () => {
      await passOver(get(), '2024-07-01', seen('a/x'), seen('a/y'));
      await get().writeAliases([alias('a/old', 'a/x')]);
      await passOver(get(), '2024-07-02', seen('a/y'), seen('a/z'));
      const found = await get().models(['A/X', 'a/old']);
      expect(found).toMatchObject([
        { id: 'a/x', state: 'gone' },
        { id: 'a/x', state: 'gone' },
      ]);
    });

    it('replaces the aliases of cards with each derivation, and only those', async () => {
      const file = alias('a/file', 'a/x');
      await get().writeAliases([file]);
      const { dataVersion } = await get().status();
      const card = alias('a/card', 'a/x', { source: 'card' });
      const weaker = alias('A/FILE', 'a/wrong', { source: 'card', seen: '2024-08-01' });
      await get().writeDerived(derived(dataVersion, { cardAliases: [card, weaker] }));
      expect(await get().aliases()).toEqual([card, file]);
      await get().writeDerived(derived(dataVersion, { cardAliases: [] }));
      expect(await get().aliases()).toEqual([file]);
      expect((await get().status()).dataVersion).toBe(dataVersion);
    });

    it('lets a file overrule what a card suggested', async () => {
      const card = alias('a/old', 'a/x', { source: 'card', seen: '2024-08-01' });
      await get().writeDerived(derived(0, { cardAliases: [card] }));
      const file = alias('a/old', 'a/y', { seen: '2024-07-01' });
      expect(await get().writeAliases([file])).toMatchObject({ updated: 1 });
      expect(await get().aliases()).toEqual([file]);
    });
  });
}
