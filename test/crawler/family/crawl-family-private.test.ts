import { describe, expect, it } from 'vitest';
import { crawlFamily } from '../../../crawler/family/crawl-family.ts';
import type { CrawlFamilyOptions } from '../../../crawler/family/crawl-family.ts';
import { InputError } from '../../../crawler/input-error.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { SimulatedHub } from '../../../crawler/simulated-hub/serve-simulated-hub.ts';
import type { Page } from '../../../schema/observation.ts';
import { createClientForTest } from '../client-for-test.ts';
import { toIds } from '../crawl-for-test.ts';
import { expectSilence, OWNER, toSecret } from '../expect-silence.ts';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';

const ROOT = 'open/root';
const PUBLISHER = 'demo-user-1';

const childOf = (parent: string): readonly string[] => [
  `base_model:${parent}`,
  `base_model:finetune:${parent}`,
];

/** Private are every seventh child, and the last of the first page of children, which the link to the second one names. */
const isSecret = (nth: number): boolean => nth % 7 === 0 || nth === 999;

/** All are children of one model, most downloaded first; private ones have children, too, of which nobody may hear. */
const CHILDREN = SMALL_HUB.records.slice(0, 2_500).map((record, nth): HubRecord => {
  const child = { ...record, id: `${PUBLISHER}/child-${nth}`, author: PUBLISHER, private: false };
  const { baseModels: _, ...shown } = isSecret(nth) ? toSecret(child, nth) : child;
  return { ...shown, tags: childOf(ROOT), downloads: 1e9 - nth };
});

function toRecord(id: string, tags: readonly string[], nth: number): HubRecord {
  const record = SMALL_HUB.records[2_600 + nth];
  if (record === undefined) throw new Error('The small Hub is too small.');
  const { baseModels: _, ...shown } = record;
  return { ...shown, id, tags, private: false };
}

const SECRETS = CHILDREN.filter((record) => record.private);
const ANCESTOR = { ...toRecord('demo-user-1/my-secret-base', [], 0), private: true };
const RECORDS = [...CHILDREN, toRecord(ROOT, [], 1)].toSorted((left, right) =>
  left._id < right._id ? -1 : 1,
);
const PUBLIC = RECORDS.filter((record) => !record.private).map(({ id }) => id);

const serve = (records: readonly HubRecord[] = RECORDS): Promise<SimulatedHub> =>
  serveForTest({ content: { ...SMALL_HUB, records }, ownerToken: OWNER });

interface Crawled {
  readonly pages: readonly Page[];
  readonly events: readonly CrawlEvent[];
}

async function crawl(hubUrl: string, options: Partial<CrawlFamilyOptions>): Promise<Crawled> {
  const [pages, events]: [Page[], CrawlEvent[]] = [[], []];
  const reading = crawlFamily({
    hubUrl,
    client: createClientForTest({ token: OWNER }),
    roots: [],
    owners: [],
    maxRequests: 20,
    checkpoint: null,
    signal: new AbortController().signal,
    onProgress: (event) => events.push(event),
    ...options,
  });
  for await (const page of reading) pages.push(page);
  return { pages, events };
}

describe('with an owner’s token, nothing of a private model leaves a crawl of one family', () => {
  it('from a root', async () => {
    const hub = await serve();
    const { pages, events } = await crawl(hub.url, { roots: [ROOT] });
    expect(new Set(pages.flatMap(toIds))).toEqual(new Set(PUBLIC));
    expect(pages.reduce((sum, page) => sum + page.privateCount, 0)).toBe(SECRETS.length);
    expectSilence([pages, events], SECRETS);
    // Nor is the Hub asked for the children of one.
    expect(hub.requests.filter((url) => url.includes('my-secret'))).toEqual([]);
  });

  it('from an owner', async () => {
    const hub = await serve();
    const { pages, events } = await crawl(hub.url, { owners: [PUBLISHER] });
    expect(pages.reduce((sum, page) => sum + page.privateCount, 0)).toBe(SECRETS.length);
    expectSilence([pages, events], SECRETS);
  });

  it('that stops and goes on after any page', async () => {
    const hub = await serve();
    const whole = await crawl(hub.url, { roots: [ROOT], maxRequests: 5 });
    const cursors = whole.pages.map(({ checkpoint }) => checkpoint.includes('cursor='));
    expect(cursors.slice(0, 4)).toEqual([false, false, true, false]);
    for (const [nth, { checkpoint }] of whole.pages.entries()) {
      const rest = await crawl(hub.url, { roots: [ROOT], checkpoint });
      // It begins with a page that it has read already rather than save where that one ended.
      const seen = new Set([...whole.pages.slice(0, nth + 1), ...rest.pages].flatMap(toIds));
      expect(seen).toEqual(new Set(PUBLIC));
      expectSilence([rest.pages, rest.events], SECRETS);
    }
  });

  it('and private models are neither roots nor ancestors', async () => {
    const child = toRecord('open/child', childOf(ANCESTOR.id), 2);
    const hub = await serve([ANCESTOR, child]);
    const { pages } = await crawl(hub.url, { roots: ['open/child'] });
    expect(pages.flatMap(toIds)).toEqual(['open/child']);
    expect(JSON.stringify(pages)).not.toContain(ANCESTOR._id);
    await expect(crawl(hub.url, { roots: [ANCESTOR.id] })).rejects.toBeInstanceOf(InputError);
  });
});
