import { expect, it } from 'vitest';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import { crawlUpdate } from '../../../crawler/update/crawl-update.ts';
import type { Page } from '../../../schema/observation.ts';
import { createClientForTest } from '../client-for-test.ts';
import { toIds } from '../crawl-for-test.ts';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';

const LAST_PASS_MS = Date.parse('2026-10-01T00:00:00Z');
const LATER = '2026-10-02T12:00:00.000Z';

/** The small Hub, in which some models changed after the last pass. */
const changedHub = (isChanged: (record: HubRecord, nth: number) => boolean): typeof SMALL_HUB => ({
  ...SMALL_HUB,
  records: SMALL_HUB.records.map((record, nth) =>
    isChanged(record, nth) ? { ...record, lastModified: LATER } : record,
  ),
});

async function update(
  hubUrl: string,
  { checkpoint = null, most = Infinity }: { checkpoint?: string | null; most?: number } = {},
): Promise<{ readonly pages: readonly Page[]; readonly events: readonly CrawlEvent[] }> {
  const pages: Page[] = [];
  const events: CrawlEvent[] = [];
  const crawl = crawlUpdate({
    hubUrl,
    client: createClientForTest(),
    sinceMs: LAST_PASS_MS,
    checkpoint,
    signal: new AbortController().signal,
    onProgress: (event) => events.push(event),
  });
  for await (const page of crawl) {
    pages.push(page);
    if (pages.length === most) break;
  }
  return { pages, events };
}

const isThird = (record: HubRecord, nth: number): boolean => !record.private && nth % 3 === 0;

it('brings every model that changed since the last pass, and stops there', async () => {
  const hub = await serveForTest({ content: changedHub(isThird) });
  const { pages, events } = await update(hub.url);
  const seen = new Set(pages.flatMap(toIds));
  const changed = hub.content.records.filter((record) => record.lastModified === LATER);
  expect(changed.length).toBeGreaterThan(900);
  expect(changed.filter((record) => !seen.has(record.id))).toEqual([]);
  // Two pages hold the changed ones, the third listing page is the newest created.
  expect(hub.requests).toHaveLength(Math.ceil((changed.length + 1) / 1000) + 1);
  expect(events.at(-1)).toMatchObject({ kind: 'end', isComplete: false });
});

it('brings new models that the Hub shows as changed before they were made', async () => {
  const moved = SMALL_HUB.records.find((record) => !record.private);
  const record = {
    ...moved,
    _id: '6ac000000000000000000001',
    id: 'demo/moved-in',
    createdAt: LATER,
  } as HubRecord;
  const content = { ...SMALL_HUB, records: [...SMALL_HUB.records, record] };
  const hub = await serveForTest({ content });
  const { pages } = await update(hub.url);
  expect(pages.flatMap(toIds)).toContain('demo/moved-in');
});

it('goes on after the page that was stored last', async () => {
  const hub = await serveForTest({ content: changedHub((record) => !record.private) });
  const first = await update(hub.url, { most: 2 });
  const askedBefore = hub.requests.length;
  const rest = await update(hub.url, { checkpoint: first.pages.at(-1)?.checkpoint ?? null });
  const all = [...first.pages, ...rest.pages].flatMap(toIds);
  expect(new Set(all).size).toBe(3_000);
  expect(hub.requests.length - askedBefore).toBe(rest.pages.length);
  const done = await update(hub.url, { checkpoint: rest.pages.at(-1)?.checkpoint ?? null });
  expect(done.pages).toEqual([]);
});

it('stops with a sentence where the Hub lists in another order', async () => {
  const turned: FaultRule = () => ({
    kind: 'change',
    change: (answer) => ({ ...answer, body: JSON.stringify(JSON.parse(answer.body).reverse()) }),
  });
  const hub = await serveForTest({ content: changedHub(isThird), faults: [turned] });
  await expect(update(hub.url)).rejects.toThrow(/does not list newest first by lastModified/);
});
