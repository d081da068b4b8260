import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../schema/snapshot.ts';
import type { GetStore } from '../contract.ts';
import { derived, find, passOver, seen, write } from '../pictures.ts';

const alias = (from: string, id: string, more: Partial<Alias> = {}): Alias => ({
  alias: from,
  id,
  source: 'file',
  seen: '2024-07-01',
  ...more,
});

export function testAliases(get: GetStore): void {
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
