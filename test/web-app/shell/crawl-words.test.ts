import { describe, expect, it } from 'vitest';
import type { CrawlProgress } from '../../../schema/wire/status-document.ts';
import { formatPages, isRunning, listCrawlFacts, toCrawlShare } from '../../../web/app/shell/crawl-words.ts';
import { SCREENS } from '../../../web/app/shell/screens.ts';

const crawl: CrawlProgress = {
  phase: 'listing',
  models: 1_284_000,
  pages: 1284,
  pagesExpected: 3120,
  modelsPerSecond: 2450.4,
  quotaLeft: 212,
  secondsLeft: 720,
  message: 'Reading the Hub',
};

describe('a crawl in words', () => {
  it('with everything known', () => {
    expect(formatPages(crawl)).toBe('1,284 of about 3,120 pages');
    expect(listCrawlFacts(crawl)).toEqual(['2,450 models/s', '212 requests of quota left', '12 min left']);
    expect(toCrawlShare(crawl)).toBeCloseTo(0.41, 2);
  });

  it('with little known', () => {
    const young = {
      ...crawl,
      pages: 0,
      models: 0,
      pagesExpected: null,
      modelsPerSecond: null,
      quotaLeft: null,
      secondsLeft: null,
    };
    expect(formatPages(young)).toBe('');
    expect(listCrawlFacts(young)).toEqual([]);
    expect(toCrawlShare(young)).toBeNull();
    expect(formatPages({ ...crawl, pagesExpected: null })).toBe('1,284 pages, 1,284,000 models');
  });

  it('never says more pages than expected, nor more than all', () => {
    const late = { ...crawl, pages: 4000 };
    expect(formatPages(late)).toBe('4,000 of about 4,000 pages');
    expect(toCrawlShare(late)).toBe(1);
  });

  it('is shown while it runs', () => {
    expect(isRunning(crawl)).toBe(true);
    expect(isRunning({ ...crawl, phase: 'done' })).toBe(false);
    expect(isRunning({ ...crawl, phase: 'failed' })).toBe(false);
    expect(isRunning(null)).toBe(false);
  });
});

it.each([
  ['/', 'Explore'],
  ['/models/gpt2', 'Explore'],
  ['/models/mistralai/Mistral-7B-v0.1', 'Explore'],
  ['/models', 'Browse'],
  ['/models/', 'Browse'],
  ['/owners/google', 'Browse'],
  ['/data', 'Data'],
])('%s belongs to %s alone', (path, title) => {
  expect(SCREENS.filter((screen) => screen.holds(path)).map((screen) => screen.title)).toEqual([title]);
});
