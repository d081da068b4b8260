import { describe, expect, it } from 'vitest';
import type { HubClient, HubClientOptions } from '../../../crawler/fetch/hub-client.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import { createClientForTest } from '../client-for-test.ts';
import { createImpatientClock } from '../clock-for-test.ts';
import { JSON_TYPE, serveRaw, toRaw } from './serve-raw.ts';

const POLICY = { 'ratelimit-policy': '"fixed window";"api";q=500;w=300' } as const;
const toQuota = (left: number, seconds: number): Record<string, string> => ({
  ...POLICY,
  ratelimit: `"api";r=${left};t=${seconds}`,
});
const LIST = toRaw(200, { ...JSON_TYPE, ...toQuota(499, 300) }, '[]');
const TOKEN = `hf_${'x'.repeat(34)}`;

interface Played {
  readonly client: HubClient;
  readonly waits: readonly Extract<CrawlEvent, { kind: 'wait' }>[];
  readonly waitsMs: readonly number[];
}

function play(options: Partial<HubClientOptions> = {}): Played {
  const clock = createImpatientClock();
  const waits: Extract<CrawlEvent, { kind: 'wait' }>[] = [];
  const onProgress = (event: CrawlEvent): unknown => event.kind === 'wait' && waits.push(event);
  return { client: createClientForTest({ clock, onProgress, ...options }), waits, waitsMs: clock.waitsMs };
}

const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    (error: Error) => error.message,
  );

describe('a refusal for asking too often', () => {
  it('with nothing left waits for the next window, and says that it is the quota', async () => {
    const server = await serveRaw([toRaw(429, toQuota(0, 41), 'slow down'), LIST]);
    const { client, waits, waitsMs } = play();
    await client.getJson(server.url);
    expect(waitsMs).toEqual([42_500]);
    expect(waits).toHaveLength(1);
    const untilMs = Date.parse('2026-10-01T00:00:42.500Z');
    expect(waits[0]).toMatchObject({ reason: 'quota', waitMs: 42_500, untilMs });
  });

  it('with some left is of another limiter: Retry-After counts, or the growing delay', async () => {
    const other = toRaw(429, toQuota(977, 140), '');
    const asking = toRaw(429, { ...toQuota(976, 140), 'retry-after': '9' }, '');
    const server = await serveRaw([other, asking, LIST]);
    const { client, waits, waitsMs } = play();
    await client.getJson(server.url);
    expect(waitsMs).toEqual([1_000, 10_500]);
    expect(waits.map(({ reason }) => reason)).toEqual(['retry', 'retry']);
  });

  it('with Retry-After holds back the requests of others as well', async () => {
    const asking = toRaw(429, { ...toQuota(976, 140), 'retry-after': '9' }, '');
    const server = await serveRaw([asking, LIST]);
    const waitsMs: number[] = [];
    let tellWaiting = (): void => {};
    const isWaiting = new Promise<void>((resolve) => (tellWaiting = resolve));
    /** Nobody's wait ends. */
    const sleep = (ms: number): Promise<void> => {
      waitsMs.push(ms);
      tellWaiting();
      return new Promise(() => {});
    };
    const { client } = play({ clock: { now: () => 0, sleep } });
    void client.getJson(server.url);
    await isWaiting;
    void client.getJson(server.url);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(waitsMs).toEqual([10_500, 10_000]);
    expect(client.requestCount()).toBe(1);
  });

  it('until another day ends it', async () => {
    const server = await serveRaw([toRaw(503, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }, '')]);
    const { client, waitsMs } = play();
    expect(await failure(client.getJson(server.url))).toMatch(
      /answered 503\. It asks to wait until 2[01]\d\d-.* UTC: start again later, it goes on where it stopped\.$/,
    );
    expect(waitsMs).toEqual([]);
  });

  it('with a window that ends another day ends it, too', async () => {
    const server = await serveRaw([toRaw(200, { ...JSON_TYPE, ...toQuota(0, 90_000) }, '[]')]);
    const { client } = play();
    await client.getJson(server.url);
    expect(await failure(client.getJson(server.url))).toMatch(
      /spent for the next 1500 minutes: start again later/,
    );
    expect(await client.lookUp(server.url)).toBe('no-quota');
  });
});

describe('the quota', () => {
  it('is read from refusals and redirects as well, each of which is a request', async () => {
    const redirect = toRaw(307, { location: '/api/models/c/d', ...toQuota(7, 200) }, '');
    const server = await serveRaw([toRaw(404, toQuota(9, 200), ''), redirect, LIST]);
    const { client } = play();
    await failure(client.getJson(server.url));
    expect(client.quota()).toEqual({ left: 9, resetInSeconds: 200, quota: 500, windowSeconds: 300 });
    await client.getJson(`${server.url}/api/models/a/b`);
    expect(client.requestCount()).toBe(3);
    expect(server.requests.map((request) => request.split(' ')[1])).toEqual([
      '/',
      '/api/models/a/b',
      '/api/models/c/d',
    ]);
  });

  it('stays unspent for look-ups at the reserve', async () => {
    const server = await serveRaw([toRaw(404, toQuota(6, 200), ''), toRaw(404, toQuota(5, 200), '')]);
    const { client } = play();
    expect(await client.lookUp(server.url)).toMatchObject({ status: 404 });
    expect(await client.lookUp(server.url)).toMatchObject({ status: 404 });
    expect(await client.lookUp(server.url)).toBe('no-quota');
    expect(client.requestCount()).toBe(2);
  });
});

describe('a look-up', () => {
  it('tells where a name leads, without going there', async () => {
    const record = toRaw(200, JSON_TYPE, '{"id":"a/b"}');
    const redirect = toRaw(307, { location: '/api/models/c/d?expand=author' }, '');
    const server = await serveRaw([
      record,
      redirect,
      toRaw(401, {}, ''),
      toRaw(403, {}, ''),
      toRaw(404, {}, ''),
    ]);
    const { client } = play();
    const ask = (): Promise<unknown> => client.lookUp(`${server.url}/api/models/a/b`);
    expect(await ask()).toEqual({ status: 200, location: null, value: { id: 'a/b' } });
    expect(await ask()).toEqual({
      status: 307,
      location: `${server.url}/api/models/c/d?expand=author`,
      value: null,
    });
    for (const status of [401, 403, 404]) {
      expect(await ask()).toEqual({ status, location: null, value: null });
    }
    expect(server.requests).toHaveLength(5);
  });

  it('does not wait when it is refused for asking too often', async () => {
    const server = await serveRaw([toRaw(429, { ...toQuota(30, 40), 'retry-after': '3' }, '')]);
    const { client, waitsMs } = play();
    expect(await client.lookUp(server.url)).toBe('no-quota');
    expect(waitsMs).toEqual([]);
  });

  it('does not take a refused token for a missing model', async () => {
    const message = { 'x-error-message': 'Invalid credentials in Authorization header' };
    const server = await serveRaw([toRaw(401, message, '')]);
    const { client } = play({ token: TOKEN });
    for (const ask of [client.lookUp, client.getJson]) {
      const said = await failure(ask(server.url));
      expect(said).toMatch(/refuses the token \(Invalid credentials .*\): make a new one, or remove it/);
      expect(said).not.toContain(TOKEN);
    }
  });
});

describe('a request', () => {
  it('says who asks, and shows the token', async () => {
    const server = await serveRaw([LIST]);
    await play({ token: TOKEN, userAgent: 'stemma/1.2; node/20' }).client.getJson(server.url);
    expect(server.requests[0]).toMatch(/^user-agent: stemma\/1.2; node\/20\r$/m);
    expect(server.requests[0]).toContain(`authorization: Bearer ${TOKEN}\r\n`);
    await play().client.getJson(server.url);
    expect(server.requests[1]).not.toMatch(/authorization/i);
  });

  it('shows the token to the Hub alone, not where a redirect leads', async () => {
    const stranger = await serveRaw([toRaw(307, { location: '/on' }, ''), LIST]);
    const hub = await serveRaw([
      toRaw(307, { location: '/x' }, ''),
      toRaw(302, { location: stranger.url }, ''),
    ]);
    await play({ token: TOKEN }).client.getJson(hub.url);
    expect(hub.requests.map((request) => request.includes(TOKEN))).toEqual([true, true]);
    expect(stranger.requests.map((request) => request.includes(TOKEN))).toEqual([false, false]);
  });

  it('does not walk in circles', async () => {
    const server = await serveRaw([toRaw(302, { location: '/again' }, '')]);
    expect(await failure(play().client.getJson(server.url))).toMatch(/redirects more than 5 times/);
    expect(server.requests).toHaveLength(6);
  });

  it('is over when the caller stops, also while it waits', async () => {
    const server = await serveRaw([{ open: '' }]);
    const stop = new AbortController();
    const { client } = play({ signal: stop.signal });
    const answer = failure(client.getJson(server.url));
    setTimeout(() => stop.abort(new Error('Ctrl-C')), 50);
    expect(await answer).toBe('Ctrl-C');
  });
});
