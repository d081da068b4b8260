import { describe, expect, it } from 'vitest';
import { crawlFirstLook } from '../../../crawler/list/crawl-first-look.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import type { SimulatedHub } from '../../../crawler/simulated-hub/serve-simulated-hub.ts';
import { crawlUpdate } from '../../../crawler/update/crawl-update.ts';
import type { Page } from '../../../schema/observation.ts';
import { createClientForTest } from '../client-for-test.ts';
import { crawlForTest, toIds } from '../crawl-for-test.ts';
import { expectSilence, OWNER, toSecret } from '../expect-silence.ts';
import { publicIds, serveForTest, SMALL_HUB } from '../serve-for-test.ts';
import { refuseParameter, repeatPages } from './list-faults.ts';

/** Private are every seventh model, and the last of every page, which the links to the next one name. */
const isSecret = (nth: number): boolean => nth % 7 === 0 || nth % 1_000 === 999;

const CONTENT = {
  ...SMALL_HUB,
  records: SMALL_HUB.records
    .map((record, nth) => (isSecret(nth) ? toSecret(record, nth) : { ...record, private: false }))
    .toSorted((left, right) => (left._id < right._id ? -1 : 1)),
};
const SECRETS = CONTENT.records.filter((record) => record.private);

const serve = (...faults: readonly FaultRule[]): Promise<SimulatedHub> =>
  serveForTest({ content: CONTENT, ownerToken: OWNER, faults });

const silence = (left: unknown): void => expectSilence(left, SECRETS);

describe('with an owner’s token, nothing of a private model leaves', () => {
  it('an update', async () => {
    const hub = await serve();
    const pages: Page[] = [];
    const client = createClientForTest({ token: OWNER });
    const { signal } = new AbortController();
    const read = async (checkpoint: string | null, most: number): Promise<void> => {
      const update = crawlUpdate({ hubUrl: hub.url, client, sinceMs: 0, checkpoint, signal });
      let count = 0;
      for await (const page of update) {
        pages.push(page);
        count += 1;
        if (count === most) break;
      }
    };
    await read(null, 2);
    await read(pages.at(-1)?.checkpoint ?? null, Infinity);
    expect(new Set(pages.flatMap(toIds))).toEqual(new Set(publicIds(hub)));
    silence(pages);
  });

  it('a crawl of everything', async () => {
    const hub = await serve();
    const crawl = await crawlForTest(hub.url, { token: OWNER });
    expect(crawl.ids).toEqual(publicIds(hub));
    expect(crawl.pages.reduce((sum, page) => sum + page.privateCount, 0)).toBe(SECRETS.length);
    silence([crawl.pages, crawl.events]);
  });

  it('a crawl that stops and goes on after any page', async () => {
    const hub = await serve();
    const whole = await crawlForTest(hub.url, { token: OWNER });
    const checkpoints = whole.pages.map(({ checkpoint }) => checkpoint);
    expect(new Set(checkpoints).size).toBe(whole.pages.length);
    expect(checkpoints.filter((checkpoint) => checkpoint.includes('"again"')).length).toBeGreaterThan(0);
    for (const [nth, checkpoint] of checkpoints.entries()) {
      const rest = await crawlForTest(hub.url, { token: OWNER, checkpoint });
      // It begins with a page that it has read already rather than save where that one ended.
      const seen = new Set([...whole.pages.slice(0, nth + 1).flatMap(toIds), ...rest.ids]);
      expect(seen.size).toBe(whole.ids.length);
      expect(rest.events.at(-1)).toMatchObject({ kind: 'end', isComplete: true });
      silence([rest.pages, rest.events]);
    }
  });

  it('a crawl whose Hub misbehaves', async () => {
    const hub = await serve(repeatPages([3]), refuseParameter('direction'));
    const crawl = await crawlForTest(hub.url, { token: OWNER });
    expect(crawl.events.some((event) => event.kind === 'notice')).toBe(true);
    silence([crawl.pages, crawl.events]);

    const stuck = await serve(repeatPages([2, 3]), repeatPages([3], 2));
    const error: unknown = await crawlForTest(stuck.url, { token: OWNER }).catch((reason: unknown) => reason);
    silence([String(error), error]);
  });

  it('a first look, which private models lead', async () => {
    const hub = await serve();
    const events: CrawlEvent[] = [];
    const pages = [];
    const look = crawlFirstLook({
      hubUrl: hub.url,
      client: createClientForTest({ token: OWNER }),
      pages: 1,
      signal: new AbortController().signal,
      onProgress: (event) => events.push(event),
    });
    for await (const page of look) pages.push(page);
    expect(pages[0]?.privateCount).toBeGreaterThan(400);
    expect(pages.length).toBeGreaterThan(1);
    silence([pages, events]);
  });
});
