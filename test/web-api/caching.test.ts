import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addGraph, openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let running: RunningServer;

beforeAll(async () => {
  running = await startServer(await openGraphStore(SMALL_GRAPH));
});
afterAll(() => running.close());

const tagOf = async (server: RunningServer): Promise<string> =>
  (await server.get('/api/v1/models')).headers.get('etag') ?? '';

describe('asking again', () => {
  it.each(['models', 'models/gpt2', 'search?q=chat', 'owners/tuner', 'reports/families', 'findings'])(
    '%s gets 304 without a body while nothing has changed',
    async (path) => {
      const first = await running.get(`/api/v1/${path}`);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^W\/".{20}"$/);
      const second = await running.get(`/api/v1/${path}`, { 'if-none-match': etag });
      expect(second).toMatchObject({ status: 304, text: '' });
      expect(second.headers.get('etag')).toBe(etag);
    },
  );

  it('compares tags weakly, and understands lists and *', async () => {
    const etag = await tagOf(running);
    const strong = etag.replace('W/', '');
    for (const header of [strong, `"other", ${etag}`, '*']) {
      expect((await running.get('/api/v1/models', { 'if-none-match': header })).status).toBe(304);
    }
    expect((await running.get('/api/v1/models', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('says which version of the data it shows', async () => {
    const { dataVersion } = JSON.parse((await running.get('/api/v1/status')).text);
    expect((await running.get('/api/v1/models')).headers.get('data-version')).toBe(String(dataVersion));
  });

  it('tells the headers alone to HEAD', async () => {
    const response = await fetch(`${running.url}/api/v1/models`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(await tagOf(running));
    expect(await response.text()).toBe('');
  });

  it('never keeps the status', async () => {
    const status = await running.get('/api/v1/status');
    expect(status.headers.get('cache-control')).toBe('no-store');
    expect(status.headers.get('etag')).toBeNull();
  });
});

describe('the tag', () => {
  it('is the same for the same data in another store and process', async () => {
    const other = await startServer(await openGraphStore(SMALL_GRAPH));
    expect(await tagOf(other)).toBe(await tagOf(running));
    await other.close();
  });

  it('changes with the data, and the answers with it', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    const server = await startServer(store);
    const before = await tagOf(server);
    await addGraph(store, 'llama <- chat, poems finetune');
    await server.server.reload();
    const after = await server.get('/api/v1/models/llama', { 'if-none-match': before });
    expect(after.json()).toMatchObject({ childCount: 2 });
    expect(after.headers.get('etag')).not.toBe(before);
    await server.close();
  });

  it('changes when the same data is derived anew, and so does the version', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    const status = await store.status();
    const isDerived = { now: false };
    // As while a crawl runs: models are there before what follows from them.
    const early = await startServer({
      ...store,
      status: async () => ({ ...status, derivedVersion: isDerived.now ? status.dataVersion : 0 }),
      async *scanDerivations() {
        if (isDerived.now) yield* store.scanDerivations();
      },
    });
    const before = await early.get('/api/v1/models/llama');
    expect(before.json()).toMatchObject({ childCount: 0 });
    isDerived.now = true;
    await early.server.reload();
    const after = await early.get('/api/v1/models/llama');
    expect(after.json()).toMatchObject({ childCount: 1 });
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(Number(after.headers.get('data-version'))).toBeGreaterThan(
      Number(before.headers.get('data-version')),
    );
    await early.close();
  });

  it('changes with the families that are counted', async () => {
    const families = [{ key: 'tuner', name: 'Tuner', owners: ['tuner'] }];
    const other = await startServer(await openGraphStore(SMALL_GRAPH), { families });
    expect(await tagOf(other)).not.toBe(await tagOf(running));
    expect((await other.get('/api/v1/models/mixer/blend')).json()).toMatchObject({ families: ['tuner'] });
    await other.close();
  });
});

it('answers are compressed for those who take it', async () => {
  const plain = await running.get('/api/v1/models', { 'accept-encoding': 'identity' });
  const packed = await running.get('/api/v1/models', { 'accept-encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  expect(packed.json()).toEqual(plain.json());
});
