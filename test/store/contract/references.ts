import { describe, expect, it } from 'vitest';
import type { GetStore } from '../contract.ts';
import { collect, names, references, seen, write } from '../pictures.ts';

export function testReferences(get: GetStore): void {
  describe('references', () => {
    it('keeps them as they were seen, by child, source and place', async () => {
      const full = {
        ...names('baseModels', 0, ' Org/Base '),
        targetHubId: '66a1b2c3d4e5f60718293a4b',
        relation: 'quantized',
        declaredRelation: 'adapter',
      } as const;
      const free = names('card', 3, '../my models/über "x"');
      await write(
        get(),
        '2024-01-01',
        { ...seen('a/x'), references: [free, full], observedSources: ['card', 'baseModels'] },
        seen('a/y', {}, { tag: ['b/1', 'b/2', 'b/1'] }),
      );
      const all = await collect(get().scanReferences());
      expect(all.slice(0, 2)).toMatchObject([full, free]);
      expect(await references(get())).toEqual([
        'a/x baseModels  Org/Base ',
        'a/x card ../my models/über "x"',
        'a/y tag b/1',
        'a/y tag b/2',
        'a/y tag b/1',
      ]);
    });

    it('replaces them only for the sources that were asked for', async () => {
      await write(get(), '2024-01-01', seen('a/x', {}, { baseModels: ['b/1'], tag: ['b/1'], card: ['b/2'] }));
      const result = await write(get(), '2024-02-01', seen('a/x', {}, { tag: ['b/3', 'b/4'], card: [] }));
      expect(result.updated).toBe(1);
      expect(await references(get())).toEqual(['a/x baseModels b/1', 'a/x tag b/3', 'a/x tag b/4']);
    });

    it('dates each source by itself', async () => {
      await write(get(), '2024-02-01', seen('a/x', {}, { tag: ['b/new'] }));
      await write(get(), '2024-01-01', seen('a/x', {}, { tag: ['b/old'], card: ['b/old'] }));
      expect(await references(get())).toEqual(['a/x tag b/new', 'a/x card b/old']);
      await write(get(), '2024-01-15', seen('a/x', {}, { tag: ['b/mid'], card: ['b/mid'] }));
      expect(await references(get())).toEqual(['a/x tag b/new', 'a/x card b/mid']);
    });

    it('counts a change of references alone as a change', async () => {
      await write(get(), '2024-01-01', seen('a/x', { likes: 1 }, { tag: ['b/1', 'b/2'] }));
      const same = seen('a/x', { likes: 1 }, { tag: ['b/1', 'b/2'] });
      expect(await write(get(), '2024-01-02', same)).toMatchObject({ unchanged: 1 });
      const { dataVersion } = await get().status();
      const turned = seen('a/x', { likes: 1 }, { tag: ['b/2', 'b/1'] });
      expect(await write(get(), '2024-01-03', turned)).toMatchObject({ updated: 1 });
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
      expect(await write(get(), '2024-01-04', seen('a/x', {}, { tag: ['b/2'] }))).toMatchObject({
        updated: 1,
      });
      expect(await write(get(), '2024-01-05', seen('a/x', {}, { tag: [] }))).toMatchObject({ updated: 1 });
      expect(await references(get())).toEqual([]);
    });

    it('takes the later of two references in one place', async () => {
      const doubled = { ...seen('a/x'), references: [names('tag', 0, 'b/1'), names('tag', 0, 'b/2')] };
      await write(get(), '2024-01-01', doubled);
      expect(await references(get())).toEqual(['a/x tag b/2']);
    });
  });
}
