import { expect, it } from 'vitest';
import { createCrawlNews } from '../../../cli/crawl/crawl-news.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import type { CrawlProgress } from '../../../schema/wire/status-document.ts';

const page = (pages: number, more: Partial<Extract<CrawlEvent, { kind: 'page' }>> = {}): CrawlEvent => ({
  kind: 'page',
  pages,
  models: pages * 1_000,
  rateLimit: { left: 480, resetInSeconds: 100, quota: 500, windowSeconds: 300 },
  requests: pages,
  reachedMs: Date.parse('2024-03-05T00:00:00Z'),
  resumedFrom: null,
  ...more,
});

function listen(): {
  readonly news: ReturnType<typeof createCrawlNews>;
  readonly said: CrawlProgress[];
  readonly notices: string[];
  readonly pass: (seconds: number) => void;
} {
  const said: CrawlProgress[] = [];
  const notices: string[] = [];
  let ms = 0;
  const listeners = {
    onNews: (each: CrawlProgress): unknown => said.push(each),
    onNotice: (message: string): unknown => notices.push(message),
  };
  return {
    news: createCrawlNews('listing', listeners, () => ms),
    said,
    notices,
    pass: (seconds) => (ms += seconds * 1_000),
  };
}

it('says how fast it is, what is left, and how far it has come', () => {
  const { news, said, pass } = listen();
  news.begin(10_000);
  news.tell(page(1));
  pass(2);
  news.tell(page(3));
  expect(said.at(-1)).toEqual({
    phase: 'listing',
    models: 3_000,
    pages: 3,
    pagesExpected: 10,
    modelsPerSecond: 1_000,
    quotaLeft: 480,
    secondsLeft: 7,
    message: 'Reading the Hub: models made up to 2024-03',
  });
});

it('guesses no end where no earlier pass tells how much there is', () => {
  const { news, said, pass } = listen();
  news.begin(null);
  news.tell(page(1, { reachedMs: null }));
  pass(2);
  news.tell(page(2, { reachedMs: null }));
  expect(said.at(-1)).toMatchObject({ pagesExpected: null, secondsLeft: null, message: 'Reading the Hub' });
});

it('tells a wait for the quota from another try, and keeps notices', () => {
  const { news, said, notices } = listen();
  const wait = { kind: 'wait', waitMs: 41_200, untilMs: 0, because: 'The quota is spent.' } as const;
  news.tell({ ...wait, reason: 'quota' });
  expect(said.at(-1)).toMatchObject({ phase: 'waiting-for-quota' });
  expect(said.at(-1)?.message).toMatch(/^Waiting 42 s, until \d\d:\d\d:\d\d: The quota is spent$/);
  news.tell({ ...wait, reason: 'retry' });
  expect(said.at(-1)).toMatchObject({
    phase: 'listing',
    message: 'Trying again in 42 s: The quota is spent',
  });
  news.tell({ kind: 'notice', message: 'The Hub lists newest first.' });
  expect(notices).toEqual(['The Hub lists newest first.']);
});
