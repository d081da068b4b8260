import { describe, expect, it } from 'vitest';
import type { Page } from '../../../schema/observation.ts';
import type { GetStore } from '../contract.ts';
import { page, partOf, passOver, seen, start, states } from '../pictures.ts';

const withRejected = (of: Page): Page => ({
  ...of,
  rejected: [{ reason: 'no id', subject: '{}' }],
  privateCount: 2,
});

export function testCrawls(get: GetStore): void {
  describe('crawls', () => {
    it('resumes an unfinished crawl of the same work where it stopped', async () => {
      const first = await get().beginCrawl(start('2024-07-11'));
      expect(first).toMatchObject({ checkpoint: null, counts: { models: 0, rejected: 0, private: 0 } });
      await get().write(first.crawlId, withRejected(page('page 1', seen('a/x'), seen('a/y'))));
      await get().write(first.crawlId, page('page 2', seen('a/z'), seen('a/x')));
      expect(await get().beginCrawl(start('2024-07-11'))).toEqual({
        ...first,
        checkpoint: 'page 2',
        counts: { models: 3, rejected: 1, private: 2 },
      });
    });

    it('keeps the first hundred rejected records of a crawl, also over an interruption', async () => {
      const rejected = (from: number, count: number): Page['rejected'] =>
        Array.from({ length: count }, (_, nth) => ({ reason: 'no id', subject: `${from + nth}` }));
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, { ...page('1', seen('a/x')), rejected: rejected(0, 60) });
      await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, { ...page('2', seen('a/y')), rejected: rejected(60, 60) });
      await get().write(crawlId, { ...page('2', seen('a/y')), rejected: rejected(60, 60) });
      await get().finishCrawl(crawlId, { isComplete: true });
      expect(await get().status()).toMatchObject({ rejected: 120, rejections: rejected(0, 100) });
    });

    it('keeps no more than 200 characters of a rejected record', async () => {
      const long = { reason: 'r'.repeat(1_000), subject: 's'.repeat(1_000) };
      const trees = { reason: 'r', subject: `s${'🌲'.repeat(500)}` };
      await partOf(get(), '2024-07-11');
      const { crawlId } = await get().beginCrawl(start('2024-07-12'));
      await get().write(crawlId, { ...page('1'), rejected: [long, trees] });
      expect((await get().status()).rejections).toEqual([
        { reason: 'r'.repeat(200), subject: 's'.repeat(200) },
        { reason: 'r', subject: `s${'🌲'.repeat(99)}` },
      ]);
    });

    it('lists all crawls by id', async () => {
      await passOver(get(), '2024-07-11', seen('a/x'));
      await get().beginCrawl(start('2024-07-12', { fingerprint: 'begun' }));
      expect(await get().crawls()).toMatchObject([
        { crawlId: 1, state: 'finished', isComplete: true, models: 1 },
        { crawlId: 2, state: 'open', fingerprint: 'begun', checkpoint: null },
      ]);
    });

    it('counts a page once that is written again', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      const one = withRejected(page('page 1', seen('a/x')));
      await get().write(crawlId, one);
      await get().write(crawlId, one);
      const { counts } = await get().beginCrawl(start('2024-07-11'));
      expect(counts).toEqual({ models: 1, rejected: 1, private: 2 });
      expect((await get().status()).rejected).toBe(1);
    });

    it('keeps the first day of a crawl that goes on on another', async () => {
      const first = await get().beginCrawl(start('2024-07-11', { fingerprint: 'hub' }));
      await get().write(first.crawlId, page('1', seen('a/x')));
      expect(await get().beginCrawl(start('2024-07-12', { fingerprint: 'hub' }))).toMatchObject({
        crawlId: first.crawlId,
        date: '2024-07-11',
      });
    });

    it('starts anew for other work, after the end, and when asked to', async () => {
      const first = await get().beginCrawl(start('2024-07-11'));
      await get().write(first.crawlId, page('1', seen('a/x')));
      const other = await get().beginCrawl(start('2024-07-11', { fingerprint: 'other files' }));
      expect(other).toMatchObject({ checkpoint: null, counts: { models: 0 } });

      const fresh = await get().beginCrawl(start('2024-07-11', { isFresh: true }));
      expect(fresh).toMatchObject({ checkpoint: null, counts: { models: 0 } });
      await expect(get().write(first.crawlId, page('2'))).rejects.toThrow(/begin a new crawl/);

      await get().finishCrawl(fresh.crawlId, { isComplete: false });
      const next = await get().beginCrawl(start('2024-07-11'));
      expect(new Set([first, other, fresh, next].map(({ crawlId }) => crawlId)).size).toBe(4);
    });

    it('refuses pages of a crawl that ended or never began', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().finishCrawl(crawlId, { isComplete: false });
      await expect(get().write(crawlId, page('1', seen('a/x')))).rejects.toThrow(/finished/);
      await expect(get().write(99, page('1', seen('a/x')))).rejects.toThrow('no crawl 99');
      await expect(get().finishCrawl(99, { isComplete: true })).rejects.toThrow('no crawl 99');
      expect(await states(get())).toEqual([]);
    });

    it('refuses a day that is none', async () => {
      await expect(get().beginCrawl(start('11.07.2024'))).rejects.toThrow("'11.07.2024' is not a date");
    });

    it('shows the newest day as the snapshot, whatever came last', async () => {
      await passOver(get(), '2024-07-11', seen('a/x'));
      const snapshot = { date: '2024-07-11', source: 'import', isComplete: true, isSimulated: false };
      expect((await get().status()).snapshot).toEqual(snapshot);
      await partOf(get(), '2023-01-01', seen('a/x'));
      expect((await get().status()).snapshot).toEqual(snapshot);
      await get().beginCrawl(start('2024-08-01', { source: 'hub' }));
      expect((await get().status()).snapshot).toEqual(snapshot);
      await partOf(get(), '2024-08-02', seen('a/x'));
      expect((await get().status()).snapshot).toMatchObject({ date: '2024-08-02', isComplete: false });
    });

    it('knows whether any crawl ended', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('a/x')));
      expect(await get().status()).toMatchObject({ isEmpty: false, hasFinishedCrawl: false });
      await get().finishCrawl(crawlId, { isComplete: false });
      expect(await get().status()).toMatchObject({ hasFinishedCrawl: true });
    });

    it('does not count a crawl that brought no models', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().finishCrawl(crawlId, { isComplete: true });
      expect(await get().status()).toMatchObject({ hasFinishedCrawl: false });
    });

    it('moves the data version with the snapshot, but not for the same pass again', async () => {
      await passOver(get(), '2024-07-11', seen('a/x'));
      const { dataVersion } = await get().status();
      await passOver(get(), '2024-07-11', seen('a/x'));
      expect((await get().status()).dataVersion).toBe(dataVersion);
      await passOver(get(), '2024-07-12', seen('a/x'));
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
    });

    it('never mixes simulated with real data', async () => {
      const simulated = start('2024-07-11', { source: 'simulated', fingerprint: 'simulated' });
      await get().beginCrawl(simulated);
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('a/x')));
      await expect(get().beginCrawl(simulated)).rejects.toThrow(/holds real data.*another store/);
      await expect(get().write(1, page('1', seen('a/fake')))).rejects.toThrow(/abandoned/);
      expect(await get().status()).toMatchObject({ isSimulated: false });
    });

    it('never mixes real with simulated data', async () => {
      const simulated = start('2024-07-11', { source: 'simulated', fingerprint: 'simulated' });
      const { crawlId } = await get().beginCrawl(simulated);
      await get().write(crawlId, page('1', seen('a/fake')));
      await expect(get().beginCrawl(start('2024-07-11'))).rejects.toThrow(/holds simulated data/);
      expect(await get().status()).toMatchObject({ isSimulated: true, snapshot: { isSimulated: true } });
      expect((await get().beginCrawl(simulated)).crawlId).toBe(crawlId);
    });
  });
}
