import { describe, expect, it } from 'vitest';
import { crawlFirstLook } from '../../../crawler/list/crawl-first-look.ts';
import type { FirstLookOptions } from '../../../crawler/list/crawl-first-look.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import type { HubContent } from '../../../crawler/simulated-hub/generate-hub.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import { statusFault } from '../../../crawler/simulated-hub/server/fault.ts';
import type { Page } from '../../../schema/observation.ts';
import { createClientForTest } from '../client-for-test.ts';
import { toIds } from '../crawl-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';

interface Look {
  readonly pages: readonly Page[];
  readonly ids: readonly string[];
  readonly events: readonly CrawlEvent[];
  readonly notices: readonly string[];
}

async function look(hubUrl: string, options: Partial<FirstLookOptions> = {}): Promise<Look> {
  const events: CrawlEvent[] = [];
  const pages: Page[] = [];
  const reading = crawlFirstLook({
    hubUrl,
    client: createClientForTest(),
    signal: new AbortController().signal,
    onProgress: (event) => events.push(event),
    ...options,
  });
  for await (const page of reading) pages.push(page);
  const notices = events.flatMap((event) => (event.kind === 'notice' ? [event.message] : []));
  return { pages, ids: pages.flatMap(toIds), events, notices };
}

/** A model that names its parents in its tags. */
const toRecord = (id: string, parents: readonly string[], nth: number, downloads: number): HubRecord => ({
  _id: `65${String(nth).padStart(22, '0')}`,
  id,
  author: id.split('/')[0] ?? '',
  cardData: {},
  disabled: false,
  gated: false,
  lastModified: '2026-01-01T00:00:00.000Z',
  likes: 0,
  trendingScore: 0,
  private: false,
  sha: '0'.repeat(40),
  downloads,
  downloadsAllTime: downloads,
  tags: parents.flatMap((parent) => [`base_model:${parent}`, `base_model:finetune:${parent}`]),
  createdAt: '2026-01-01T00:00:00.000Z',
  siblings: [],
  'model-index': null,
});

/** A Hub after a drawing, `child <- parent, parent` a line. The first page holds `top` and 999 others. */
function draw(...lines: readonly string[]): { readonly content: HubContent } {
  const drawn = lines.map((line, nth) => {
    const [id = '', parents] = line.split(' <- ');
    return toRecord(id, parents?.split(', ') ?? [], nth, id.startsWith('top/') ? 1_000 : 0);
  });
  const others = Array.from({ length: 1_000 }, (_, nth) =>
    toRecord(`other/model-${nth}`, [], 1_000 + nth, 10),
  );
  return { content: { records: [...drawn, ...others], redirects: new Map([['old/base', 'new/base']]) } };
}

const FAMILY = draw(
  'top/one <- a/chat, old/base, gone/base',
  'a/chat <- a/base',
  'a/base <- a/origin',
  'a/origin',
  'new/base',
);

describe('a first look', () => {
  it('brings the most downloaded models, then their missing ancestors', async () => {
    const hub = await serveForTest();
    const { pages, events } = await look(hub.url, { pages: 2, maxAncestors: 500 });
    const shown = hub.content.records.filter((record) => !record.private);
    const popular = shown
      .toSorted((left, right) => right.downloads - left.downloads || (left._id < right._id ? -1 : 1))
      .slice(0, 2_000);
    expect(pages.slice(0, 2).flatMap(toIds)).toEqual(popular.map((record) => record.id));

    const parentsOf = new Map(
      shown.map(({ id, baseModels }) => [id, baseModels?.models.map((model) => model.id) ?? []]),
    );
    const wanted = new Set<string>();
    const waiting = popular.flatMap(({ id }) => parentsOf.get(id) ?? []);
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (wanted.has(id) || popular.some((record) => record.id === id)) continue;
      wanted.add(id);
      waiting.push(...(parentsOf.get(id) ?? []));
    }
    const brought = new Set(pages.slice(2).flatMap(toIds));
    expect(wanted.size).toBeGreaterThan(10);
    expect([...wanted].filter((id) => !brought.has(id))).toEqual([]);
    expect(new Set(pages.map(({ checkpoint }) => checkpoint)).size).toBe(pages.length);
    expect(events.at(-1)).toMatchObject({ kind: 'end', isComplete: false });
  });

  it('asks for nothing more where no ancestor is missing', async () => {
    const hub = await serveForTest(draw('top/one <- top/two', 'top/two'));
    const { ids, notices } = await look(hub.url, { pages: 1 });
    expect([ids.length, notices]).toEqual([1_000, []]);
    expect(hub.requests).toHaveLength(1);
  });
});

describe('the ancestors of a first look', () => {
  const lookAt = async (
    hubUrl: string,
    options: Partial<FirstLookOptions> = {},
  ): Promise<{
    readonly generations: readonly (readonly string[])[];
    readonly notices: readonly string[];
  }> => {
    const { pages, notices } = await look(hubUrl, { pages: 1, ...options });
    return { generations: pages.slice(1).map(toIds), notices };
  };

  it('come generation by generation, renamed ones under their new name', async () => {
    const hub = await serveForTest(FAMILY);
    expect(await lookAt(hub.url)).toEqual({
      generations: [['a/chat', 'new/base'], ['a/base'], ['a/origin']],
      notices: [],
    });
    // One for each name, and one more for the redirect.
    expect(hub.requests).toHaveLength(1 + 6);
  });

  it('come most referenced first, as far as the budget goes, and it says how many are left', async () => {
    const hub = await serveForTest(
      draw(
        'top/one <- a/rare, a/often',
        'top/two <- a/often, b/some',
        'top/three <- a/often, b/some',
        'a/rare',
        'a/often',
        'b/some',
      ),
    );
    expect(await lookAt(hub.url, { maxAncestors: 2 })).toEqual({
      generations: [['a/often', 'b/some']],
      notices: ['1 parents that they name wait for the full listing.'],
    });
    expect(hub.requests).toHaveLength(1 + 2);
  });

  it('cost no more than the budget where a name redirects, and no more than 5% of the quota', async () => {
    const hub = await serveForTest(FAMILY);
    expect(await lookAt(hub.url, { maxAncestors: 3 })).toEqual({
      generations: [['a/chat']],
      notices: ['2 parents that they name wait for the full listing.'],
    });
    expect(hub.requests).toHaveLength(1 + 3);
    const poor = await serveForTest({ ...FAMILY, quota: 40 });
    await lookAt(poor.url);
    expect(poor.requests).toHaveLength(1 + 2);
  });

  it('can be done without', async () => {
    const hub = await serveForTest({
      ...FAMILY,
      faults: [({ url }) => (url.pathname === '/api/models' ? null : statusFault(400))],
    });
    const { generations, notices } = await lookAt(hub.url);
    expect(generations).toEqual([]);
    expect(notices).toEqual([
      expect.stringContaining('answered 400'),
      '3 parents that they name wait for the full listing.',
    ]);
  });

  it('are the parents that the Hub links, where it links some', async () => {
    const linked = draw('top/one <- old/base', 'new/base');
    const [top, base, ...others] = linked.content.records;
    if (top === undefined || base === undefined) throw new Error('The drawing is empty.');
    const baseModels = { relation: 'finetune', models: [{ _id: base._id, id: base.id }] };
    const hub = await serveForTest({
      content: { ...linked.content, records: [{ ...top, baseModels }, base, ...others] },
    });
    expect((await lookAt(hub.url)).generations).toEqual([['new/base']]);
    // Nobody asks for the older name in the tags.
    expect(hub.requests.filter((url) => url.includes('old/base'))).toEqual([]);
  });
});
