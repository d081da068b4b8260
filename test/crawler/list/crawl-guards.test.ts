import { describe, expect, it } from 'vitest';
import { createLiveHub } from '../../../crawler/simulated-hub/live-hub.ts';
import { refuseField } from '../../../crawler/simulated-hub/server/fault.ts';
import type { Fault, FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { crawlForTest } from '../crawl-for-test.ts';
import type { TestCrawl } from '../crawl-for-test.ts';
import { publicIds, serveForTest, SMALL_HUB } from '../serve-for-test.ts';
import { onPages, refuseParameter, repeatPages, withLink, withRecords } from './list-faults.ts';

const ALL = publicIds({ content: createLiveHub(SMALL_HUB) });

const noticesOf = ({ events }: TestCrawl): readonly string[] =>
  events.flatMap((event) => (event.kind === 'notice' ? [event.message] : []));

const COMPLETE = { kind: 'end', isComplete: true, notCompleteBecause: null };

/** A page without models that leads to another one. */
const toEmptyPage = (nth: number): Fault => ({
  kind: 'answer',
  answer: {
    status: 200,
    headers: { 'content-type': 'application/json', link: `</api/models?cursor=${nth}>; rel="next"` },
    body: '[]',
  },
});

/** Crawls a Hub with faults, and says how many requests it took. */
async function crawlWith(
  ...faults: readonly FaultRule[]
): Promise<TestCrawl & { readonly requests: number }> {
  const hub = await serveForTest({ faults });
  const crawl = await crawlForTest(hub.url);
  return { ...crawl, requests: hub.requests.length };
}

describe('a crawl of a Hub that refuses', () => {
  it('a direction: is asked without one, newest first, and says so', async () => {
    const crawl = await crawlWith(refuseParameter('direction'));
    expect(crawl.ids.toSorted()).toEqual(ALL.toSorted());
    expect(crawl.ids[0]).toBe(ALL.at(-1));
    expect(noticesOf(crawl)).toEqual([
      expect.stringContaining('refuses to be told a direction'),
      expect.stringContaining('lists newest first'),
    ]);
    expect(crawl.events.at(-1)).toEqual(COMPLETE);
  });

  it('a direction without naming it, and baseModels too', async () => {
    const crawl = await crawlWith(refuseParameter('direction', 'no'), refuseField('baseModels'));
    expect(crawl.ids.toSorted()).toEqual(ALL.toSorted());
    expect(noticesOf(crawl).map((notice) => /baseModels|direction|newest/.exec(notice)?.[0])).toEqual([
      'baseModels',
      'direction',
      'newest',
    ]);
  });

  it('everything: stops with the sentence of the first refusal', async () => {
    const hub = await serveForTest({ faults: [refuseParameter('sort', 'sorting is off')] });
    await expect(crawlForTest(hub.url)).rejects.toThrow(/answered 400 \(sorting is off\)/);
    expect(hub.requests).toHaveLength(4);
  });
});

describe('a crawl of a Hub whose links', () => {
  const FORMS: Readonly<Record<string, (link: string) => string>> = {
    'are relative': (link) => link.replace(/http:\/\/[^/]+/, ''),
    'have no space': (link) => link.replace('; ', ';'),
    'stand among others': (link) => link && `</api/models>; rel="first", ${link}, </x>; rel=last`,
    'forget what was asked for': (link) => link.replace(/\?.*cursor/, '?cursor'),
  };
  for (const [name, toLink] of Object.entries(FORMS)) {
    it(`${name} follows them`, async () => {
      const crawl = await crawlWith(onPages('all', withLink(toLink)));
      expect(crawl.ids).toEqual(ALL);
      expect(crawl.events.at(-1)).toEqual(COMPLETE);
      expect(crawl.pages[2]?.observations[0]?.observedSources).toEqual(['baseModels', 'tag', 'card']);
      expect(noticesOf(crawl)).toEqual([]);
      expect(crawl.requests).toBe(4);
    });
  }

  it('get lost once asks for the page again', async () => {
    const crawl = await crawlWith(
      onPages(
        [2],
        withLink(() => ''),
      ),
    );
    expect(crawl.ids).toEqual(ALL);
    expect(noticesOf(crawl)).toEqual([expect.stringContaining('though there are newer models')]);
    expect(crawl.events.at(-1)).toEqual(COMPLETE);
  });

  it('get lost for good stops with a sentence, and can go on later', async () => {
    const broken = await serveForTest({
      faults: [
        onPages(
          [2, 3, 4, 5],
          withLink(() => ''),
        ),
      ],
    });
    const checkpoints: string[] = [];
    const stopped = crawlForTest(broken.url, {
      onPage: ({ checkpoint }) => checkpoints.push(checkpoint),
    });
    await expect(stopped).rejects.toThrow(
      /breaks off its list: it has newer models than the last page shows\. Start again later/,
    );
    expect(checkpoints).toHaveLength(1);
    const rest = await crawlForTest(broken.url, { checkpoint: checkpoints.at(-1) ?? null });
    expect(rest.ids).toEqual(ALL.slice(1_000));
    expect(rest.events.at(-1)).toEqual(COMPLETE);
  });

  it('get lost while it lists newest first asks for the page again too', async () => {
    const crawl = await crawlWith(
      refuseParameter('direction'),
      onPages(
        [3],
        withLink(() => ''),
      ),
    );
    expect(crawl.ids.toSorted()).toEqual(ALL.toSorted());
  });
});

describe('a crawl that is given', () => {
  it('a page again asks once more, and goes on', async () => {
    const crawl = await crawlWith(repeatPages([2]));
    expect(crawl.ids).toEqual(ALL);
    expect(noticesOf(crawl)).toEqual([
      expect.stringMatching(/leads back to a page that was read: it is asked/),
    ]);
    expect(crawl.requests).toBe(5);
  });

  it('a page again with a link onward notices its models', async () => {
    let first = '';
    const crawl = await crawlWith(
      onPages([1, 2], (answer) => {
        if (first === '') first = answer.body;
        return { ...answer, body: first };
      }),
    );
    expect(crawl.ids).toEqual(ALL);
    expect(noticesOf(crawl)).toEqual([expect.stringContaining('gives the page before it once more')]);
  });

  it('a page again and again stops with a sentence instead of going round', async () => {
    const hub = await serveForTest({ faults: [repeatPages([3]), repeatPages([4], 2)] });
    await expect(crawlForTest(hub.url)).rejects.toThrow(
      /leads back to a page that was read, twice\. Start again/,
    );
    expect(hub.requests).toHaveLength(4);
  });

  it('shorter pages than it asked for goes on as long as there are links', async () => {
    const hub = await serveForTest({ hasShortPages: true });
    const crawl = await crawlForTest(hub.url);
    expect(crawl.ids).toEqual(ALL);
    expect(crawl.pages.length).toBeGreaterThan(3);
    expect(crawl.events.at(-1)).toEqual(COMPLETE);
  });

  it('an empty page with a link goes on', async () => {
    const own = (link: string): string => link.replace(/cursor=/, 'empty=1&cursor=');
    const emptied: FaultRule = ({ url }) =>
      url.searchParams.has('empty') || !url.searchParams.has('cursor')
        ? null
        : {
            kind: 'change',
            change: (answer) => ({
              ...answer,
              headers: { ...answer.headers, link: `<${own(url.href)}>; rel="next"` },
              body: '[]',
            }),
          };
    const crawl = await crawlWith(emptied);
    expect(crawl.ids).toEqual(ALL);
    expect(crawl.events.at(-1)).toEqual(COMPLETE);
  });

  it('empty pages without end stops with a sentence', async () => {
    const hub = await serveForTest({
      faults: [({ url, nth }) => (url.searchParams.has('cursor') ? toEmptyPage(nth) : null)],
    });
    await expect(crawlForTest(hub.url)).rejects.toThrow(/10 empty pages in a row, twice/);
    expect(hub.requests).toHaveLength(1 + 10 + 2);
  });

  it('no model at all does not call that complete', async () => {
    const crawl = await crawlWith(
      onPages('all', (answer) => withRecords(() => [])(withLink(() => '')(answer))),
      ({ url }) =>
        url.searchParams.get('limit') === '1' ? { kind: 'change', change: withRecords(() => []) } : null,
    );
    expect(crawl.events.at(-1)).toMatchObject({
      isComplete: false,
      notCompleteBecause: 'the Hub listed no model at all',
    });
  });

  it('models twice on a page counts them once, and says so once', async () => {
    const doubled = withRecords((records) => [...records.slice(0, 5), ...records]);
    const crawl = await crawlWith(onPages([1, 2], doubled));
    expect(crawl.ids).toEqual(ALL);
    expect(noticesOf(crawl)).toEqual([expect.stringContaining('lists 5 models twice on one page')]);
    expect(crawl.events.at(-2)).toMatchObject({ kind: 'page', models: 3_000 });
  });
});

describe('a crawl whose order', () => {
  it('breaks after the first page says so and is not complete', async () => {
    const crawl = await crawlWith(
      onPages(
        [2],
        withRecords((records) => records.toReversed()),
      ),
    );
    expect(crawl.ids.toSorted()).toEqual(ALL.toSorted());
    expect(noticesOf(crawl)).toEqual([expect.stringContaining('has left the order of creation')]);
    expect(crawl.events.at(-1)).toMatchObject({
      isComplete: false,
      notCompleteBecause: 'the Hub did not list by creation date',
    });
  });

  it('goes back in time with a new page, is not complete, also when it went on after a stop', async () => {
    const older = withRecords((records) =>
      records.map((record) => ({
        ...record,
        createdAt: `2021-01-01${String(record['createdAt']).slice(10)}`,
      })),
    );
    const hub = await serveForTest();
    const start = await crawlForTest(hub.url);
    const back = await serveForTest({ faults: [onPages([1], older)] });
    const rest = await crawlForTest(back.url, { checkpoint: start.pages[0]?.checkpoint ?? null });
    expect(rest.events.at(-1)).toMatchObject({ isComplete: false });
    const again = await crawlForTest(hub.url, { checkpoint: rest.pages[0]?.checkpoint ?? null });
    expect(again.events.at(-1)).toMatchObject({ isComplete: false });
  });

  it('is right but for a model of the future is complete', async () => {
    const futures = withRecords((records) =>
      records.map((record, nth) =>
        nth === 500 ? { ...record, createdAt: '2099-01-01T00:00:00.000Z' } : record,
      ),
    );
    const crawl = await crawlWith(onPages([1, 2, 3], futures));
    expect(crawl.ids).toEqual(ALL);
    expect(noticesOf(crawl)).toEqual([]);
    expect(crawl.events.at(-1)).toEqual(COMPLETE);
  });
});

describe('a crawl of a Hub with another clock', () => {
  it('says so, and goes by the Hub’s', async () => {
    const nowMs = Date.now() + 3 * 3_600_000;
    const hub = await serveForTest({ nowMs: () => nowMs });
    const crawl = await crawlForTest(hub.url);
    expect(noticesOf(crawl)).toEqual([expect.stringMatching(/clock is 3 hours ahead of this machine's/)]);
    expect(crawl.ids).toEqual(ALL);
    const { startedAtMs } = JSON.parse(crawl.pages[0]?.checkpoint ?? '') as { startedAtMs: number };
    expect(Math.abs(startedAtMs - nowMs)).toBeLessThan(1_000);
  });
});
