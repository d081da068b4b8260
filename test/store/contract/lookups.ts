import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../schema/lookup.ts';
import type { GetStore } from '../contract.ts';
import { find, partOf, passOver, seen, toHubId } from '../pictures.ts';

const lookup = (name: string, more: Partial<Lookup> = {}): Lookup => ({
  name,
  outcome: 'gone-or-private',
  target: null,
  targetHubId: null,
  seen: '2026-10-01',
  ...more,
});

export function testLookups(get: GetStore): void {
  describe('look-ups', () => {
    it('are remembered once a name, in the order of names', async () => {
      await get().writeLookups([lookup('b/y'), lookup('A/x')]);
      expect(await get().lookups()).toEqual([lookup('A/x'), lookup('b/y')]);
      expect(await get().lookups(['a/X', 'c/z'])).toEqual([lookup('A/x')]);
      expect(await get().lookups([])).toEqual([]);
      await get().writeLookups([lookup('a/X', { outcome: 'exists', seen: '2026-10-02' })]);
      expect(await get().lookups()).toMatchObject([{ name: 'a/X', outcome: 'exists' }, { name: 'b/y' }]);
    });

    it('give way to newer ones only, and the same again changes nothing', async () => {
      const { dataVersion } = await get().status();
      await get().writeLookups([lookup('a/x')]);
      await get().writeLookups([lookup('a/x'), lookup('a/x', { outcome: 'exists', seen: '2026-09-30' })]);
      expect(await get().lookups()).toEqual([lookup('a/x')]);
      expect((await get().status()).dataVersion).toBe(dataVersion);
    });

    it('of a renamed model give an alias', async () => {
      await passOver(get(), '2026-10-01', seen('new/name', { likes: 1 }));
      const { dataVersion } = await get().status();
      const renamed = lookup('old/name', { outcome: 'renamed', target: 'new/name' });
      await get().writeLookups([renamed]);
      expect(await get().aliases()).toEqual([
        { alias: 'old/name', id: 'new/name', source: 'hub', seen: '2026-10-01' },
      ]);
      expect(await find(get(), 'OLD/name')).toMatchObject({ id: 'new/name' });
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
    });

    it('of a renamed model give an alias that follows it through later renames, told first or last', async () => {
      const hubId = toHubId('2024-01-01T00:00:00Z');
      const renamed = (name: string): Lookup =>
        lookup(name, { outcome: 'renamed', target: 'mid/name', targetHubId: hubId });
      await get().writeLookups([renamed('old/name')]);
      expect(await get().models(['old/name'])).toEqual([null]);
      await partOf(get(), '2026-10-01', seen('mid/name', { hubId }));
      await partOf(
        get(),
        '2026-10-02',
        seen('new/name', { hubId }),
        seen('mid/name', { hubId: 'f'.repeat(24) }),
      );
      await get().writeLookups([renamed('older/name')]);
      expect((await get().models(['old/name', 'older/name', 'mid/name'])).map((model) => model?.id)).toEqual([
        'new/name',
        'new/name',
        'mid/name',
      ]);
      expect(await get().aliases()).toMatchObject([
        { alias: 'mid/name', id: 'new/name', hubId },
        { alias: 'old/name', id: 'new/name', hubId },
        { alias: 'older/name', id: 'new/name', hubId },
      ]);
    });

    it('that lead to another repository are findings, not aliases', async () => {
      const other = lookup('old/name', {
        outcome: 'other-repository',
        target: 'new/name',
        targetHubId: '66d19580e2632490a6bc5829',
      });
      await get().writeLookups([other]);
      expect(await get().aliases()).toEqual([]);
      const [finding] = await get().findings({ kind: 'redirect-to-other-repository' });
      expect(finding).toMatchObject({ id: 'old/name', other: 'new/name' });
      expect(finding?.proof).toContain('66d19580e2632490a6bc5829');
      expect(await get().findings({})).toHaveLength(1);
      expect(await get().findings({ limit: 0 })).toHaveLength(0);
    });
  });
}
