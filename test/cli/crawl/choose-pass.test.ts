import { expect, it } from 'vitest';
import { choosePass, toListingFingerprint, toUpdateFingerprint } from '../../../cli/crawl/choose-pass.ts';
import type { CrawlRecord } from '../../../store/crawls/crawl-record.ts';

const HUB = 'https://hub.test';
const NOW = Date.parse('2026-10-20T12:00:00Z');

const crawl = (crawlId: number, more: Partial<CrawlRecord>): CrawlRecord => ({
  crawlId,
  fingerprint: toListingFingerprint(HUB),
  source: 'hub',
  date: '2026-10-18',
  state: 'finished',
  isComplete: true,
  checkpoint: JSON.stringify({ kind: 'hub', startedAtMs: crawlId * 1_000 }),
  models: 5,
  rejected: 0,
  rejections: [],
  private: 0,
  gone: 0,
  notCompleteBecause: null,
  ...more,
});
const update = (crawlId: number, more: Partial<CrawlRecord> = {}): CrawlRecord =>
  crawl(crawlId, { fingerprint: toUpdateFingerprint(HUB), isComplete: false, ...more });
const choose = (...crawls: readonly CrawlRecord[]): unknown => choosePass(crawls, HUB, 7, NOW);

it('looks back to the beginning of the last pass, whether listing or update', () => {
  expect(choose(crawl(1, {}))).toEqual({ kind: 'update', sinceMs: 1_000 });
  expect(choose(crawl(1, {}), update(2), update(3))).toEqual({ kind: 'update', sinceMs: 3_000 });
  expect(choose(crawl(1, {}), update(2), crawl(3, {}))).toEqual({ kind: 'update', sinceMs: 3_000 });
});

it('passes over updates that did not end, other Hubs, and families', () => {
  const others = [
    update(2, { state: 'open' }),
    update(3, { fingerprint: toUpdateFingerprint('https://other.test') }),
    crawl(4, { fingerprint: `family:${HUB}:a/b`, isComplete: false }),
  ];
  expect(choose(crawl(1, {}), ...others)).toEqual({ kind: 'update', sinceMs: 1_000 });
});

it.each([
  [
    'there is no complete pass',
    [crawl(1, { isComplete: false })],
    /no complete pass of this Hub is known yet/,
  ],
  [
    'the last one is old',
    [crawl(1, { date: '2026-10-12' }), update(2)],
    /of 2026-10-12, more than 7 days ago/,
  ],
  [
    'it did not note its beginning',
    [crawl(1, { checkpoint: '{"kind":"hub"}' })],
    /did not note when it began/,
  ],
] as const)('lists everything when %s', (_, crawls, because) => {
  expect(choose(...crawls)).toEqual({ kind: 'listing', because: expect.stringMatching(because) });
});
