import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, it, onTestFinished } from 'vitest';
import { crawlHub } from '../../../crawler/list/crawl-hub.ts';
import { listPages } from '../../../crawler/list/list-pages.ts';
import type { ListRequest } from '../../../crawler/list/list-pages.ts';
import { statusFault } from '../../../crawler/simulated-hub/server/fault.ts';
import type { Page } from '../../../schema/observation.ts';
import { createClientForTest } from '../client-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';

/** Until the Hub has heard this many requests; a test that waits in vain fails by its time limit. */
async function untilAsked(hub: { readonly requests: readonly string[] }, count: number): Promise<void> {
  while (hub.requests.length < count) await pause(5);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const toRequest = (hubUrl: string, more: Partial<ListRequest> = {}): ListRequest => ({
  hubUrl,
  client: createClientForTest(),
  sort: 'createdAt',
  direction: 1,
  startUrl: null,
  limit: null,
  readsAhead: true,
  onNotice: () => undefined,
  ...more,
});

it('asks for the next page while the present one is worked on, and no further', async () => {
  const hub = await serveForTest();
  const pages = listPages(toRequest(hub.url));
  await pages.next();
  await untilAsked(hub, 2);
  await pause(100);
  expect(hub.requests).toHaveLength(2);
  await pages.next();
  await untilAsked(hub, 3);
  await pages.next();
  expect((await pages.next()).done).toBe(true);
  expect(hub.requests).toHaveLength(3);
});

it('has written the next request before it hands a page out, since parsing leaves no turn for it', async () => {
  const hub = await serveForTest();
  let written = 0;
  const count = (): void => void (written += 1);
  subscribe('undici:client:sendHeaders', count);
  onTestFinished(() => void unsubscribe('undici:client:sendHeaders', count));
  const pages = listPages(toRequest(hub.url));
  await pages.next();
  expect(written).toBe(2);
  await pages.next();
  expect(written).toBe(3);
});

it('asks for nothing ahead unless it is told to, nor behind a limit', async () => {
  const hub = await serveForTest();
  const plain = listPages(toRequest(hub.url, { readsAhead: false }));
  await plain.next();
  const limited = listPages(toRequest(hub.url, { limit: 1_000 }));
  await limited.next();
  await pause(100);
  expect(hub.requests).toHaveLength(2);
  expect((await limited.next()).done).toBe(true);
});

it('tells the failure of a page to whoever comes for it, after the page before', async () => {
  const hub = await serveForTest({ faults: [({ nth }) => (nth > 1 ? statusFault(401) : null)] });
  const pages = listPages(toRequest(hub.url));
  expect((await pages.next()).value?.records).toHaveLength(1_000);
  await untilAsked(hub, 2);
  await pause(50);
  await expect(pages.next()).rejects.toThrow(/answered 401/);
});

it('leaves nothing hanging when nobody comes for the page', async () => {
  const hub = await serveForTest({
    faults: [({ nth }) => (nth === 2 ? { kind: 'hang', ms: Infinity } : null)],
  });
  const client = createClientForTest();
  const pages: Page[] = [];
  for await (const page of crawlHub({
    hubUrl: hub.url,
    client,
    checkpoint: null,
    signal: new AbortController().signal,
  })) {
    pages.push(page);
    await untilAsked(hub, 2);
    break;
  }
  // The store has failed, say; closing the client ends the request that is under way, and no other follows.
  await client.close();
  await pause(100);
  expect(pages).toHaveLength(1);
  expect(hub.requests).toHaveLength(2);
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(5);
});

it('stops at once when told to while a page is on its way', async () => {
  const hub = await serveForTest({
    faults: [({ nth }) => (nth === 2 ? { kind: 'hang', ms: Infinity } : null)],
  });
  const controller = new AbortController();
  const client = createClientForTest({ signal: controller.signal });
  const pages = listPages(toRequest(hub.url, { client }));
  await pages.next();
  await untilAsked(hub, 2);
  const next = pages.next();
  controller.abort(new Error('Ctrl-C'));
  await expect(next).rejects.toThrow('Ctrl-C');
});
