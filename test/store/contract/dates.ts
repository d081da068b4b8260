import { describe, expect, it } from 'vitest';
import type { GetStore } from '../contract.ts';
import { content, find, partOf, seen, write } from '../pictures.ts';

export function testDates(get: GetStore): void {
  describe('observation dates', () => {
    it('lets newer facts replace older ones', async () => {
      await write(get(), '2024-01-01', seen('a/x', { likes: 1, license: ['mit'] }));
      await write(get(), '2024-02-01', seen('a/x', { likes: 2, license: [] }));
      expect(await find(get(), 'a/x')).toMatchObject({ likes: 2, license: [] });
    });

    it('never lets older facts replace newer ones', async () => {
      await write(get(), '2024-02-01', seen('a/x', { likes: 2, license: [], task: null }, { card: [] }));
      const before = await get().status();
      const result = await write(
        get(),
        '2024-01-01',
        seen('A/X', { likes: 1, license: ['mit'], task: 'ner' }, { card: ['a/base'] }),
      );
      expect(result).toEqual({ inserted: 0, updated: 0, unchanged: 1 });
      expect(await find(get(), 'a/x')).toMatchObject({ id: 'a/x', likes: 2, license: [], task: null });
      expect((await get().status()).dataVersion).toBe(before.dataVersion);
    });

    it('fills from older facts what was never observed', async () => {
      await write(get(), '2024-02-01', seen('a/x', { likes: 2 }));
      expect(await write(get(), '2024-01-01', seen('a/x', { likes: 1, license: ['mit'] }))).toMatchObject({
        updated: 1,
      });
      expect(await find(get(), 'a/x')).toMatchObject({ likes: 2, license: ['mit'] });
      await write(get(), '2024-01-15', seen('a/x', { likes: 3, license: ['apache-2.0'] }));
      expect(await find(get(), 'a/x')).toMatchObject({ likes: 2, license: ['apache-2.0'] });
      await write(get(), '2023-12-01', seen('a/x', { license: ['bsd'] }));
      expect(await find(get(), 'a/x')).toMatchObject({ license: ['apache-2.0'] });
    });

    it('leaves what is known when a field was not asked for, and empties it when it was', async () => {
      await write(get(), '2024-01-01', seen('a/x', { likes: 1, licenseName: 'own', library: 'peft' }));
      await write(get(), '2024-02-01', seen('a/x', { likes: 2, library: null }));
      expect(await find(get(), 'a/x')).toMatchObject({ likes: 2, licenseName: 'own', library: null });
    });

    it('takes the later word of one day', async () => {
      await write(get(), '2024-01-01', seen('a/x', { likes: 1 }));
      await write(get(), '2024-01-01', seen('a/x', { likes: 2 }));
      expect(await find(get(), 'a/x')).toMatchObject({ likes: 2 });
    });

    it('stretches first and last sight in both directions', async () => {
      await write(get(), '2024-02-01', seen('a/x', { likes: 1 }));
      const { dataVersion } = await get().status();
      await write(get(), '2024-01-01', seen('a/x', { likes: 1 }));
      await write(get(), '2024-03-01', seen('a/x', { likes: 1 }));
      expect(await find(get(), 'a/x')).toMatchObject({ firstSeen: '2024-01-01', lastSeen: '2024-03-01' });
      expect((await get().status()).dataVersion).toBe(dataVersion);
    });

    it('tells empty from never observed across crawls', async () => {
      await partOf(get(), '2024-02-01', seen('a/empty', { task: null }), seen('a/never'));
      const older = ['a/empty', 'a/never'].map((id) => seen(id, { task: 'ner' }));
      await partOf(get(), '2024-01-01', ...older);
      expect(await content(get())).toMatchObject([
        { id: 'a/empty', task: null },
        { id: 'a/never', task: 'ner' },
      ]);
    });
  });
}
