import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../schema/observation.ts';
import type { GetStore } from '../contract.ts';
import { find, page, partOf, passOver, seen, start, states } from '../pictures.ts';

const many = (count: number): readonly Observation[] =>
  Array.from({ length: count }, (_, at) => seen(`a/${at}`));

export function testCompletePasses(get: GetStore): void {
  describe('complete passes', () => {
    it('marks as gone what a complete pass missed', async () => {
      await passOver(get(), '2024-01-01', ...many(20));
      const { dataVersion } = await get().status();
      expect(await passOver(get(), '2024-02-01', ...many(19))).toEqual({ gone: 1, notCompleteBecause: null });
      expect(await find(get(), 'a/19')).toMatchObject({
        state: 'gone',
        goneSince: '2024-02-01',
        firstSeen: '2024-01-01',
        lastSeen: '2024-01-01',
      });
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
    });

    it('never marks anything after a part', async () => {
      await passOver(get(), '2024-01-01', ...many(20));
      expect(await partOf(get(), '2024-02-01', ...many(3))).toEqual({ gone: 0, notCompleteBecause: null });
      expect((await states(get())).every((state) => state.endsWith(' live'))).toBe(true);
    });

    it('does not believe a pass whose count collapsed', async () => {
      await passOver(get(), '2024-01-01', ...many(100));
      const { gone, notCompleteBecause } = await passOver(get(), '2024-02-01', ...many(94));
      expect(gone).toBe(0);
      expect(notCompleteBecause).toMatch(/94 models, less than 95% of the 100 .*2024-01-01/);
      expect((await get().status()).snapshot).toMatchObject({ date: '2024-02-01', isComplete: false });
      expect(await passOver(get(), '2024-02-02', ...many(95))).toEqual({ gone: 5, notCompleteBecause: null });
    });

    it('does not believe a pass that listed nothing', async () => {
      await partOf(get(), '2024-01-01', seen('a/x'));
      const { gone, notCompleteBecause } = await passOver(get(), '2024-02-01');
      expect(gone).toBe(0);
      expect(notCompleteBecause).toMatch(/no models/);
    });

    it('counts models, not records: a page written twice does not make up for a missing one', async () => {
      await passOver(get(), '2024-01-01', ...many(20));
      const half = many(10);
      expect(await passOver(get(), '2024-02-01', ...half, ...half)).toMatchObject({ gone: 0 });
    });

    it('never marks what was seen on a later day', async () => {
      await passOver(get(), '2024-01-01', seen('a/x'), seen('a/y'));
      await partOf(get(), '2024-03-01', seen('a/y'));
      await passOver(get(), '2024-02-01', seen('a/x'), seen('a/z'));
      expect(await states(get())).toEqual(['a/x live', 'a/y live', 'a/z live']);
    });

    it('takes what is new to it and older than a complete pass as gone since then', async () => {
      await passOver(get(), '2024-02-01', seen('a/x'));
      await passOver(get(), '2024-03-01', seen('a/x'));
      await partOf(get(), '2024-01-01', seen('a/x'), seen('a/lost'));
      expect(await states(get())).toEqual(['a/x live', 'a/lost gone since 2024-02-01']);
    });

    it('brings gone models back when they are seen again, not when older news comes in', async () => {
      await passOver(get(), '2024-01-01', ...many(20));
      await passOver(get(), '2024-02-01', ...many(19));
      const { key } = await find(get(), 'a/19');
      await partOf(get(), '2024-01-15', seen('a/19', { likes: 4 }));
      expect(await find(get(), 'a/19')).toMatchObject({ state: 'gone', likes: 4, lastSeen: '2024-01-15' });
      await partOf(get(), '2024-03-01', seen('a/19'));
      expect(await find(get(), 'a/19')).toMatchObject({ key, state: 'live', goneSince: null });
    });

    it('remembers what each of two crawls at a time saw', async () => {
      await passOver(get(), '2024-01-01', ...many(3));
      const slow = await get().beginCrawl(start('2024-02-01', { fingerprint: 'slow' }));
      await get().write(slow.crawlId, page('1', seen('a/0'), seen('a/1')));
      const quick = await get().beginCrawl(start('2024-02-01', { fingerprint: 'quick' }));
      await get().write(quick.crawlId, page('1', seen('a/1')));
      await get().finishCrawl(quick.crawlId, { isComplete: false });
      await get().write(slow.crawlId, page('2', seen('a/1'), seen('a/new')));
      expect(await get().finishCrawl(slow.crawlId, { isComplete: true })).toMatchObject({ gone: 1 });
      expect(await states(get())).toEqual([
        'a/0 live',
        'a/1 live',
        'a/2 gone since 2024-02-01',
        'a/new live',
      ]);
    });

    it('counts over the runs of a resumed crawl', async () => {
      await passOver(get(), '2024-01-01', ...many(4));
      const first = await get().beginCrawl(start('2024-02-01'));
      await get().write(first.crawlId, page('1', ...many(2)));
      const second = await get().beginCrawl(start('2024-02-01'));
      await get().write(second.crawlId, page('2', ...many(4).slice(2)));
      expect(await get().finishCrawl(second.crawlId, { isComplete: true })).toEqual({
        gone: 0,
        notCompleteBecause: null,
      });
    });

    it('gives the same answer when a crawl is finished again', async () => {
      await passOver(get(), '2024-01-01', ...many(20));
      const { crawlId } = await get().beginCrawl(start('2024-02-01'));
      await get().write(crawlId, page('1', ...many(19)));
      const end = await get().finishCrawl(crawlId, { isComplete: true });
      const before = await get().status();
      expect(await get().finishCrawl(crawlId, { isComplete: true })).toEqual(end);
      expect(await get().status()).toEqual(before);
    });
  });
}
