import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toNews } from '../../cli/start/create-feed.ts';
import { z } from 'zod';
import type { Store } from '../../store/port.ts';
import { CrawlProgressSchema, StatusSchema } from '../../web/api/wire/status-schema.ts';
import { addGraph, openGraphStore } from './graph-store.ts';
import { readEvents } from './read-events.ts';
import type { EventReader } from './read-events.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

const VersionSchema = z.object({ dataVersion: z.number() });

let store: Store;
let running: RunningServer;
const open = (): Promise<EventReader> => readEvents(`${running.url}/api/v1/events`);

beforeEach(async () => {
  store = await openGraphStore('llama <- chat finetune');
  running = await startServer(store);
});
afterEach(() => running.close());

describe('the stream of events', () => {
  it('begins with the present state', async () => {
    running.publish(toNews('listing', 'Page 3 of 10'));
    const events = await open();
    const first = await events.nextOf('crawl');
    expect(CrawlProgressSchema.strict().parse(first.data)).toMatchObject({ message: 'Page 3 of 10' });
    expect(await events.next()).toMatchObject({ event: 'version' });
    const status = await events.nextOf('status');
    expect(StatusSchema.strict().parse(status.data)).toMatchObject({
      isReady: true,
      crawl: { message: 'Page 3 of 10' },
    });
    await events.cancel();
  });

  it('tells a crawl as it goes, to everyone who listens', async () => {
    const all = await Promise.all([open(), open()]);
    running.publish(toNews('listing', 'Page 1'));
    for (const events of all) {
      expect(await events.nextOf('crawl')).toMatchObject({ data: { phase: 'listing', message: 'Page 1' } });
    }
    running.publish(toNews('done', 'Done'));
    for (const events of all) {
      expect(await events.nextOf('crawl')).toMatchObject({ data: { phase: 'done' } });
      await events.cancel();
    }
  });

  it('sends the newest of a burst, not all of it', async () => {
    const events = await open();
    await events.nextOf('status');
    for (let page = 1; page <= 1000; page++) running.publish(toNews('listing', `Page ${page}`));
    let heard = 0;
    let message = '';
    while (message !== 'Page 1000') {
      ({ message } = CrawlProgressSchema.parse((await events.nextOf('crawl')).data));
      heard++;
    }
    expect(heard).toBeLessThan(5);
    await events.cancel();
  });

  it('tells when newer data is served', async () => {
    const events = await open();
    const before = await events.nextOf('version');
    await addGraph(store, 'llama <- chat, poems finetune');
    await running.server.reload();
    const after = await events.nextOf('version');
    expect(after.data).not.toEqual(before.data);
    const status = StatusSchema.parse((await events.nextOf('status')).data);
    expect(status.dataVersion).toBeGreaterThan(VersionSchema.parse(before.data).dataVersion);
    expect(after.data).toEqual({ dataVersion: status.dataVersion });
    expect(status.coverage).toMatchObject({ models: 3 });
    await events.cancel();
  });

  it('ends with a word when the server closes, within a second', async () => {
    const events = await open();
    await events.nextOf('status');
    const startMs = performance.now();
    const closed = running.server.close();
    expect(await events.nextOf('stop')).toMatchObject({ data: {} });
    expect(await events.next()).toBeNull();
    await closed;
    expect(performance.now() - startMs).toBeLessThan(1000);
  });

  it('is let go when its reader leaves', async () => {
    let listeners = 0;
    const feed = {
      current: () => null,
      subscribe: () => {
        listeners++;
        return () => void listeners--;
      },
      control: null,
    };
    const counted = await startServer(store, { feed });
    const events = await readEvents(`${counted.url}/api/v1/events`);
    await events.nextOf('status');
    expect(listeners).toBe(1);
    await events.cancel();
    await expect.poll(() => listeners, { timeout: 5000 }).toBe(0);
    await counted.server.close();
  });
});
