import { describe, expect, it } from 'vitest';
import {
  htmlFault,
  onRequests,
  refuseField,
  statusFault,
} from '../../../crawler/simulated-hub/server/fault.ts';
import { crawlForTest, toIds } from '../crawl-for-test.ts';
import { publicIds, serveForTest } from '../serve-for-test.ts';

describe('crawlHub', () => {
  it('lists every public model once, oldest first', async () => {
    const hub = await serveForTest();
    const crawl = await crawlForTest(hub.url);
    expect(crawl.ids).toEqual(publicIds(hub));
    expect(crawl.pages.map((page) => page.observations.length)).toEqual([1000, 1000, 1000]);
    expect(crawl.events.at(-1)).toEqual({ kind: 'end', isComplete: true, notCompleteBecause: null });
  });

  it('asks for whole pages of the fields that a model needs', async () => {
    const hub = await serveForTest();
    await crawlForTest(hub.url);
    const first = new URL(hub.requests[0] ?? '', hub.url).searchParams;
    expect([first.get('limit'), first.get('sort'), first.get('direction')]).toEqual([
      '1000',
      'createdAt',
      '1',
    ]);
    expect(first.getAll('expand')).toEqual(
      expect.arrayContaining(['baseModels', 'cardData', 'tags', 'createdAt']),
    );
    // Three pages, and one look at the newest model.
    expect(hub.requests).toHaveLength(4);
    expect(new URL(hub.requests[3] ?? '', hub.url).searchParams.get('limit')).toBe('1');
  });

  it('brings parents, license and dates of a model as the Hub has them', async () => {
    const hub = await serveForTest();
    const { pages } = await crawlForTest(hub.url);
    const found = pages
      .flatMap((page) => page.observations)
      .find(({ model }) => model.id === 'Qwen/Qwen2.5-7B-Instruct');
    expect(found?.model).toMatchObject({ license: ['apache-2.0'], task: 'text-generation', gate: 'open' });
    expect(found?.observedSources).toEqual(['baseModels', 'tag', 'card']);
    expect(found?.references[0]).toMatchObject({
      source: 'baseModels',
      target: 'Qwen/Qwen2.5-7B',
      relation: 'finetune',
      evidence: 'hub',
    });
  });

  it('goes on after any page as if nothing had happened', async () => {
    const hub = await serveForTest();
    const whole = await crawlForTest(hub.url);
    for (const [nth, page] of whole.pages.entries()) {
      const rest = await crawlForTest(hub.url, { checkpoint: page.checkpoint });
      expect(rest.ids).toEqual(whole.pages.slice(nth + 1).flatMap(toIds));
      expect(rest.events.at(-1)).toMatchObject({ kind: 'end', isComplete: true });
    }
  });

  it('says once from where it goes on, and what it has read with every page', async () => {
    const hub = await serveForTest();
    const whole = await crawlForTest(hub.url);
    const rest = await crawlForTest(hub.url, { checkpoint: whole.pages[0]?.checkpoint ?? null });
    const { records } = hub.content;
    const reached = (nth: number): number =>
      Date.parse(records.filter((record) => !record.private)[nth * 1000 + 500]?.createdAt ?? '');
    const page = { kind: 'page', rateLimit: { quota: 5_000 }, resumedFrom: { pages: 1, models: 1_000 } };
    expect(rest.events).toEqual([
      { kind: 'notice', message: 'Going on after page 1 (1,000 models).' },
      {
        ...page,
        pages: 2,
        models: 2_000,
        requests: expect.any(Number),
        reachedMs: reached(1),
        rateLimit: expect.anything(),
      },
      { ...page, pages: 3, models: 3_000, requests: 3, reachedMs: reached(2), rateLimit: expect.anything() },
      { kind: 'end', isComplete: true, notCompleteBecause: null },
    ]);
    expect(whole.events.filter((event) => event.kind === 'notice')).toEqual([]);
    expect(whole.events[0]).toMatchObject({ kind: 'page', resumedFrom: null });
  });

  it('goes on where the same Hub has another address by now', async () => {
    const before = await serveForTest();
    const whole = await crawlForTest(before.url);
    await before.close();
    const after = await serveForTest();
    const rest = await crawlForTest(after.url, { checkpoint: whole.pages[0]?.checkpoint ?? null });
    expect(rest.ids).toEqual(publicIds(after).slice(1_000));
  });

  it('stops at a limit within a page, and says that it is not complete', async () => {
    const hub = await serveForTest();
    const crawl = await crawlForTest(hub.url, { limit: 1_250 });
    expect(crawl.ids).toEqual(publicIds(hub).slice(0, 1_250));
    expect(crawl.events.at(-1)).toEqual({
      kind: 'end',
      isComplete: false,
      notCompleteBecause: 'it was limited to 1250 models',
    });
  });

  it('counts earlier runs into the limit', async () => {
    const hub = await serveForTest();
    const first = await crawlForTest(hub.url, { limit: 2_500 });
    const rest = await crawlForTest(hub.url, {
      limit: 2_500,
      checkpoint: first.pages[0]?.checkpoint ?? null,
    });
    expect(rest.ids).toEqual(publicIds(hub).slice(1_000, 2_500));
  });

  it('falls back to tags and cards where the Hub refuses baseModels, and says so', async () => {
    const hub = await serveForTest({ faults: [refuseField('baseModels')] });
    const crawl = await crawlForTest(hub.url);
    expect(crawl.ids).toEqual(publicIds(hub));
    expect(crawl.events.filter((event) => event.kind === 'notice')).toHaveLength(1);
    const found = crawl.pages
      .flatMap((page) => page.observations)
      .find(({ references }) => references.length > 0);
    expect(found?.observedSources).toEqual(['tag', 'card']);
  });

  it('stays with the address it was given when the links lead elsewhere', async () => {
    const hub = await serveForTest({
      faults: [
        () => ({
          kind: 'change',
          change: (answer) => ({
            ...answer,
            headers: {
              ...answer.headers,
              link: answer.headers['link']?.replace(/http:\/\/[^/]+/, 'https://example.test') ?? '',
            },
          }),
        }),
      ],
    });
    const crawl = await crawlForTest(hub.url, { token: 'hf_secret' });
    expect(crawl.ids).toEqual(publicIds(hub));
  });

  it('takes a Hub that lists newest first, and says what that means', async () => {
    const hub = await serveForTest({
      faults: [
        ({ url }) =>
          url.searchParams.get('direction') === '1' ? { kind: 'change', change: newestFirst } : null,
      ],
    });
    const crawl = await crawlForTest(hub.url, { limit: 1_000 });
    expect(crawl.events).toContainEqual({ kind: 'notice', message: expect.stringContaining('newest first') });
  });

  it('does not call a listing complete that is in no order', async () => {
    const hub = await serveForTest({ faults: [() => ({ kind: 'change', change: shuffled })] });
    const crawl = await crawlForTest(hub.url);
    expect(crawl.events.at(-1)).toEqual({
      kind: 'end',
      isComplete: false,
      notCompleteBecause: 'the Hub did not list by creation date',
    });
  });

  it('gives up in one sentence when the Hub stays away, and keeps what came before', async () => {
    const hub = await serveForTest({ faults: [({ nth }) => (nth > 1 ? statusFault(503) : null)] });
    const ids: string[] = [];
    const crawl = crawlForTest(hub.url, {
      onProgress: (event) => event.kind === 'page' && ids.push(event.kind),
    });
    await expect(crawl).rejects.toThrow(/answered 503\. That was try 8 of 8: start again later/);
    expect(ids).toEqual(['page']);
    expect(hub.requests).toHaveLength(9);
  });

  it('asks once only where asking again is no use', async () => {
    const hub = await serveForTest({ faults: [onRequests([1], statusFault(401))] });
    await expect(crawlForTest(hub.url)).rejects.toThrow(/answered 401\. Check the token \(HF_TOKEN\)/);
    expect(hub.requests).toHaveLength(1);
  });

  it('stops at once when it is told to', async () => {
    const hub = await serveForTest();
    const controller = new AbortController();
    const crawl = crawlForTest(hub.url, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(crawl).rejects.toThrow(/abort/i);
    // The page that is read ahead may be on its way.
    expect(hub.requests.length).toBeLessThanOrEqual(2);
  });

  it('refuses what is no address of a Hub', async () => {
    await expect(crawlForTest('huggingface.co')).rejects.toThrow('"huggingface.co" is no address of a Hub.');
    const hub = await serveForTest();
    await expect(crawlForTest(hub.url, { checkpoint: '{"kind":"import"}' })).rejects.toThrow(
      'is not of a crawl',
    );
  });
});

describe('crawlHub asks again', () => {
  const faults = {
    'after a 503 with a page of HTML': htmlFault(503),
    'after HTML with status 200': htmlFault(200),
    'after a 429 of another limiter': statusFault(429, {
      'retry-after': '7',
      ratelimit: '"api";r=900;t=200',
    }),
    'after an answer that is cut off': { kind: 'cut', share: 0.6 },
    'after a connection that ends': { kind: 'reset' },
  } as const;

  for (const [name, fault] of Object.entries(faults)) {
    it(name, async () => {
      const hub = await serveForTest({ faults: [onRequests([1, 3], fault)] });
      const crawl = await crawlForTest(hub.url);
      expect(crawl.ids).toEqual(publicIds(hub));
      expect(crawl.waitsMs).toHaveLength(2);
      expect(crawl.events.filter((event) => event.kind === 'wait')).toHaveLength(2);
    });
  }

  it('when the window of its quota is over, as the Hub says', async () => {
    const hub = await serveForTest({
      faults: [onRequests([2], statusFault(429, { ratelimit: '"api";r=0;t=41' }))],
    });
    const crawl = await crawlForTest(hub.url);
    expect(crawl.ids).toEqual(publicIds(hub));
    expect(crawl.waitsMs).toEqual([42_500]);
  });

  it('after an answer that does not come in time', async () => {
    const hub = await serveForTest({ faults: [onRequests([1], { kind: 'delay', ms: 400 })] });
    const crawl = await crawlForTest(hub.url, { timeouts: { totalMs: 150 } });
    expect(crawl.events).toContainEqual({
      kind: 'wait',
      reason: 'retry',
      waitMs: 1000,
      untilMs: Date.parse('2026-10-01T00:00:01Z'),
      because: `${hub.url}/api/models cannot be reached (nothing for 0.15 s).`,
    });
    expect(crawl.ids).toEqual(publicIds(hub));
  });
});

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const reordered =
  (reorder: (items: readonly unknown[]) => readonly unknown[]) =>
  (answer: Answer): Answer => ({ ...answer, body: JSON.stringify(reorder(JSON.parse(answer.body))) });

const newestFirst = reordered((items) => items.toReversed());

/** Every second model first. */
const shuffled = reordered((items) => [
  ...items.filter((_, nth) => nth % 2 === 0),
  ...items.filter((_, nth) => nth % 2 === 1),
]);
