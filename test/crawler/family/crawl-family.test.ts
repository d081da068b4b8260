import { describe, expect, it } from 'vitest';
import { crawlFamily } from '../../../crawler/family/crawl-family.ts';
import type { CrawlFamilyOptions } from '../../../crawler/family/crawl-family.ts';
import { InputError } from '../../../crawler/input-error.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import type { Page } from '../../../schema/observation.ts';
import { createClientForTest } from '../client-for-test.ts';
import { toIds } from '../crawl-for-test.ts';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';

const PUBLIC = SMALL_HUB.records.filter((record) => !record.private);

const namesParent = (record: HubRecord, ids: ReadonlySet<string>): boolean =>
  record.tags.some((tag) => tag.startsWith('base_model:') && ids.has(tag.slice('base_model:'.length)));

const linkTo = ({ _id, id }: HubRecord): Pick<HubRecord, 'baseModels'> => ({
  baseModels: { relation: 'finetune', models: [{ _id, id }] },
});

/** The slow way: everything that names one of these in its tags, again and again. */
function descend(roots: readonly string[]): ReadonlySet<string> {
  const family = new Set(roots);
  for (let before = -1; before !== family.size;) {
    before = family.size;
    for (const record of PUBLIC) if (namesParent(record, family)) family.add(record.id);
  }
  return family;
}

/** The model with the largest family, and one of its descendants that has children too. */
const ROOT = PUBLIC.reduce(
  (best, record) => {
    const size = descend([record.id]).size;
    return size > best.size ? { id: record.id, size } : best;
  },
  { id: '', size: 0 },
).id;

async function crawl(
  hubUrl: string,
  more: Partial<CrawlFamilyOptions> & { readonly most?: number } = {},
): Promise<{
  readonly pages: readonly Page[];
  readonly events: readonly CrawlEvent[];
  readonly ids: Set<string>;
}> {
  const pages: Page[] = [];
  const events: CrawlEvent[] = [];
  const reading = crawlFamily({
    hubUrl,
    client: createClientForTest(),
    roots: [],
    owners: [],
    maxRequests: 10_000,
    checkpoint: null,
    signal: new AbortController().signal,
    onProgress: (event) => events.push(event),
    ...more,
  });
  for await (const page of reading) {
    pages.push(page);
    if (pages.length === more.most) break;
  }
  return { pages, events, ids: new Set(pages.flatMap(toIds)) };
}

describe('a crawl of one family', () => {
  it('brings the root and every descendant, asking each once', async () => {
    const hub = await serveForTest();
    const { ids, events } = await crawl(hub.url, { roots: [ROOT] });
    const family = descend([ROOT]);
    expect(family.size).toBeGreaterThan(30);
    expect([...family].filter((id) => !ids.has(id))).toEqual([]);
    const asked = hub.requests.filter((url) => url.includes('filter='));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(family.size);
    expect(events.at(-1)).toMatchObject({ kind: 'end', isComplete: false });
  });

  it('brings all models of an owner and their descendants', async () => {
    const hub = await serveForTest();
    const owner = ROOT.split('/')[0] ?? '';
    const { ids } = await crawl(hub.url, { owners: [owner] });
    const own = PUBLIC.filter((record) => record.author === owner).map((record) => record.id);
    expect([...descend(own)].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('fetches the ancestors of its roots, which the family does not grow from', async () => {
    const child = PUBLIC.find((record) => record.baseModels?.models[0]?.id === ROOT);
    const hub = await serveForTest();
    const { ids } = await crawl(hub.url, { roots: [child?.id ?? ''] });
    expect(ids).toContain(ROOT);
    expect(hub.requests.some((url) => url.includes(`filter=base_model%3A${encodeURIComponent(ROOT)}`))).toBe(
      false,
    );
  });

  it('fetches the ancestors that an author names and the Hub does not link, but no older name of a linked one', async () => {
    const [base, other, renamed, child] = PUBLIC.slice(0, 4).map((record, nth) => {
      const { baseModels: _, ...shown } = record;
      return { ...shown, id: `lab/model-${nth}`, tags: [] };
    });
    if (base === undefined || other === undefined || renamed === undefined || child === undefined) {
      throw new Error('The small Hub is too small.');
    }
    const records = [
      base,
      { ...other, ...linkTo(renamed), cardData: { base_model: 'lab/before-2' } },
      renamed,
      { ...child, ...linkTo(base), cardData: { base_model: [base.id, other.id] } },
    ];
    const hub = await serveForTest({ content: { ...SMALL_HUB, records } });
    const { pages } = await crawl(hub.url, { roots: [child.id] });
    expect(pages.slice(0, 3).map(toIds)).toEqual([[child.id], [base.id, other.id], [renamed.id]]);
    expect(hub.requests.filter((url) => url.includes('before-2'))).toEqual([]);
  });

  it('stays within its budget and says what it left out', async () => {
    const hub = await serveForTest();
    const { events } = await crawl(hub.url, { roots: [ROOT], maxRequests: 12 });
    expect(hub.requests.length).toBeLessThanOrEqual(13);
    expect(events.at(-1)).toMatchObject({
      kind: 'end',
      notCompleteBecause: expect.stringMatching(
        /^it left out the children of \d+ models in generations? 1.*: raise --requests/,
      ),
    });
  });

  it('goes on after the page that was stored last, and asks nobody twice', async () => {
    const hub = await serveForTest();
    const first = await crawl(hub.url, { roots: [ROOT], most: 6 });
    const rest = await crawl(hub.url, { roots: [ROOT], checkpoint: first.pages.at(-1)?.checkpoint ?? null });
    const ids = new Set([...first.ids, ...rest.ids]);
    expect([...descend([ROOT])].filter((id) => !ids.has(id))).toEqual([]);
    const asked = hub.requests.filter((url) => url.includes('filter='));
    // The one that was under way when the first run stopped may be asked again.
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(1);
  });

  it('reads roots, ancestors and owners again when it was cut off among them', async () => {
    const hub = await serveForTest();
    const owner = ROOT.split('/')[0] ?? '';
    const whole = await crawl(hub.url, { owners: [owner] });
    const root = PUBLIC.find(({ id }) => !whole.ids.has(id))?.id ?? '';
    const sources = { roots: [root], owners: [owner] };
    const first = await crawl(hub.url, { ...sources, most: 1 });
    expect([...first.ids]).toEqual([root]);
    const rest = await crawl(hub.url, { ...sources, checkpoint: first.pages.at(-1)?.checkpoint ?? null });
    expect([...whole.ids].filter((id) => !rest.ids.has(id))).toEqual([]);
    const checkpoints = [...first.pages, ...rest.pages].map(({ checkpoint }) => checkpoint);
    expect(new Set(checkpoints).size).toBe(checkpoints.length);
  });

  it.each([
    [{ roots: ['nobody/nothing'] }, /shows no model "nobody\/nothing": check the spelling/],
    [{ owners: ['nobody'] }, /lists no models of "nobody": check the spelling/],
  ])('refuses what the Hub does not show, before it brings anything: %j', async (sources, sentence) => {
    const hub = await serveForTest();
    const failed = crawl(hub.url, { roots: [ROOT], ...sources });
    await expect(failed).rejects.toThrow(sentence);
    await expect(failed).rejects.toBeInstanceOf(InputError);
  });

  it('notices a Hub that ignores the filter', async () => {
    const everything: FaultRule = ({ url }) =>
      url.searchParams.has('filter')
        ? {
            kind: 'answer',
            answer: {
              status: 200,
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(PUBLIC.slice(0, 20).map((record) => ({ ...record, tags: [] }))),
            },
          }
        : null;
    const hub = await serveForTest({ faults: [everything] });
    await expect(crawl(hub.url, { roots: [ROOT] })).rejects.toThrow(/ignores filter=base_model:/);
  });
});
