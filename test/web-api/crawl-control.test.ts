import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CrawlFeed } from '../../web/api/crawl-feed.ts';
import { NO_CRAWL } from '../../web/api/crawl-feed.ts';
import { openGraphStore } from './graph-store.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let running: RunningServer;
let calls: string[];
let isRunning: boolean;

const feed: CrawlFeed = {
  ...NO_CRAWL,
  control: {
    isRunning: () => isRunning,
    start: () => {
      calls.push('start');
      isRunning = true;
    },
    stop: () => {
      calls.push('stop');
      isRunning = false;
    },
  },
};

beforeEach(async () => {
  calls = [];
  isRunning = false;
  running = await startServer(await openGraphStore('llama <- chat finetune'), { feed });
});
afterEach(() => running.close());

const JSON_TYPE = { 'content-type': 'application/json' };

async function post(
  body: unknown,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
  { url } = running,
): Promise<{ readonly status: number; readonly document: unknown }> {
  const response = await fetch(`${url}/api/v1/crawl`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, document: await response.json() };
}

describe('crawl control', () => {
  it('starts and stops, and says what can be done next', async () => {
    expect((await running.get('/api/v1/status')).json()).toMatchObject({ crawlControl: 'start' });
    expect(await post({ action: 'start' })).toMatchObject({
      status: 200,
      document: { crawlControl: 'stop' },
    });
    expect(await post({ action: 'stop' })).toMatchObject({
      status: 200,
      document: { crawlControl: 'start' },
    });
    expect(calls).toEqual(['start', 'stop']);
  });

  it('takes a page of this server', async () => {
    const headers = { ...JSON_TYPE, origin: running.url, 'sec-fetch-site': 'same-origin' };
    expect((await post({ action: 'start' }, headers)).status).toBe(200);
  });

  it.each([
    ['a page of another site', { ...JSON_TYPE, origin: 'http://evil.example' }],
    ['a page on another port', { ...JSON_TYPE, origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { ...JSON_TYPE, origin: 'null' }],
    ['a site that the browser calls foreign', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_, headers) => {
    expect(await post({ action: 'start' }, headers)).toMatchObject({
      status: 403,
      document: { error: { code: 'forbidden' } },
    });
    expect(calls).toEqual([]);
  });

  it('refuses what is no action', async () => {
    expect((await post({ action: 'restart' })).status).toBe(400);
    expect((await post('start')).status).toBe(400);
    expect(calls).toEqual([]);
  });

  it('is not offered beside a server that does not crawl', async () => {
    const plain = await startServer(await openGraphStore('llama <- chat finetune'));
    expect((await plain.get('/api/v1/status')).json()).toMatchObject({ crawlControl: null });
    expect((await post({ action: 'start' }, JSON_TYPE, plain)).status).toBe(405);
    await plain.close();
  });

  it('is not offered where other machines reach the server', async () => {
    const open = await startServer(await openGraphStore('llama <- chat finetune'), { feed, host: '0.0.0.0' });
    expect((await open.get('/api/v1/status')).json()).toMatchObject({ crawlControl: null });
    expect((await post({ action: 'start' }, JSON_TYPE, open)).status).toBe(405);
    expect(calls).toEqual([]);
    await open.close();
  });
});

it.each(['PUT', 'DELETE', 'PATCH'])('%s stays refused everywhere', async (method) => {
  const response = await fetch(`${running.url}/api/v1/crawl`, { method, headers: JSON_TYPE });
  expect(response.status).toBe(405);
});
