import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchJson } from '../../../crawler/fetch/fetch-json.ts';
import { findProxies } from '../../../crawler/fetch/find-proxies.ts';
import type { Environment } from '../../../crawler/fetch/find-proxies.ts';
import { createHubFetch, TIMEOUTS } from '../../../crawler/fetch/hub-fetch.ts';
import { serveForTest } from '../serve-for-test.ts';
import { serveProxy } from './serve-proxy.ts';

/** One page of a Hub at `hubUrl`, asked with these variables set; or why it was not had. */
async function ask(hubUrl: string, env: Environment): Promise<number | string> {
  const sender = createHubFetch(TIMEOUTS, env);
  onTestFinished(() => sender.close());
  const options = {
    fetch: sender.fetch,
    headers: { accept: 'application/json' },
    timeoutMs: 2_000,
    signal: new AbortController().signal,
    nowMs: Date.now,
  };
  try {
    const { value } = await fetchJson(`${hubUrl}/api/models?limit=3`, options);
    return Array.isArray(value) ? value.length : 'no list';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const portOf = (url: string): number => Number(new URL(url).port);

describe('through a proxy', () => {
  it('asks a Hub without encryption, though only the proxy knows its name', async () => {
    const hub = await serveForTest();
    const proxy = await serveProxy(portOf(hub.url));
    expect(await ask('http://hub.test', { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` })).toBe(3);
    expect(proxy.asked).toEqual(['GET http://hub.test/api/models?limit=3']);
  });

  it('asks for a tunnel to one with encryption', async () => {
    const hub = await serveForTest();
    const proxy = await serveProxy(portOf(hub.url));
    const answer = await ask('https://hub.test', { https_proxy: `127.0.0.1:${proxy.port}` });
    expect(proxy.asked).toEqual(['CONNECT hub.test:443']);
    expect(proxy.passed()).toBe(1);
    // At the end of the tunnel stands a Hub without encryption.
    expect(answer).toMatch(/^https:\/\/hub.test\/api\/models cannot be reached \(it does not speak TLS\)\./);
  });

  it('shows it user and password', async () => {
    const hub = await serveForTest();
    const proxy = await serveProxy(portOf(hub.url), { password: 'ada:s e&cret' });
    const address = `ada:s%20e%26cret@127.0.0.1:${proxy.port}`;
    expect(await ask('http://hub.test', { HTTP_PROXY: `http://${address}` })).toBe(3);
    await ask('https://hub.test', { HTTPS_PROXY: `http://${address}` });
    expect(proxy.passed()).toBe(2);
  });

  it('says that the proxy wants them', async () => {
    const hub = await serveForTest();
    const proxy = await serveProxy(portOf(hub.url), { password: 'ada:secret' });
    const address = `http://ada:guess@127.0.0.1:${proxy.port}`;
    for (const [hubUrl, env] of [
      ['http://hub.test', { HTTP_PROXY: address }],
      ['https://hub.test', { HTTPS_PROXY: address }],
    ] as const) {
      const answer = await ask(hubUrl, env);
      expect(answer).toMatch(/407\)?\. Check HTTP_PROXY and HTTPS_PROXY, with user and password/);
      expect(answer).not.toMatch(/guess/);
    }
    expect(proxy.passed()).toBe(0);
  });

  it('leaves out what NO_PROXY names, and always this machine', async () => {
    const hub = await serveForTest();
    const proxy = await serveProxy(portOf(hub.url));
    const HTTP_PROXY = `http://127.0.0.1:${proxy.port}`;
    expect(await ask(hub.url, { HTTP_PROXY })).toBe(3);
    expect(await ask('http://hub.invalid', { HTTP_PROXY, NO_PROXY: 'test, .invalid' })).toMatch(
      /ENOTFOUND|EAI_/,
    );
    expect(await ask('http://hub.invalid', { HTTP_PROXY, no_proxy: '*' })).toMatch(/ENOTFOUND|EAI_/);
    expect(proxy.asked).toEqual([]);
    expect(await ask('http://hub.invalid', { HTTP_PROXY, NO_PROXY: 'test' })).toBe(3);
  });

  it('says so when nobody listens there, or when it hangs up', async () => {
    const gone = await serveForTest();
    await gone.close();
    const HTTPS_PROXY = `http://127.0.0.1:${portOf(gone.url)}`;
    expect(await ask('https://hub.test', { HTTPS_PROXY })).toMatch(/cannot be reached \(.*ECONNREFUSED/);
    const rude = await serveProxy(0, { hangsUp: true });
    const answer = await ask('https://hub.test', { HTTPS_PROXY: `http://127.0.0.1:${rude.port}` });
    expect(answer).toMatch(/^https:\/\/hub.test\/api\/models cannot be reached \(/);
  });
});

describe('the proxies of an environment', () => {
  it.each([
    ['none', {}, null],
    ['none but for exceptions', { NO_PROXY: 'x.test' }, null],
    ['empty ones', { HTTP_PROXY: '', https_proxy: ' ' }, null],
    ['one for both', { HTTP_PROXY: 'http://a.test:1' }, ['http://a.test:1', 'http://a.test:1']],
    [
      'one of each',
      { http_proxy: 'a.test:1', HTTPS_PROXY: 'b.test:2' },
      ['http://a.test:1', 'http://b.test:2'],
    ],
    [
      'small letters first',
      { http_proxy: 'http://a.test', HTTP_PROXY: 'http://b.test' },
      ['http://a.test', 'http://a.test'],
    ],
    ['one for https only', { https_proxy: 'http://a.test' }, ['', 'http://a.test']],
  ] as const)('%s', (_, env, expected) => {
    const found = findProxies(env);
    expect(found === null ? null : [found.httpProxy, found.httpsProxy]).toEqual(expected);
  });

  it('keeps exceptions, and adds this machine', () => {
    const noProxy = (text: string): string | undefined =>
      findProxies({ HTTP_PROXY: 'http://a.test', NO_PROXY: text })?.noProxy;
    expect(noProxy('')).toBe('localhost,127.0.0.1,[::1]');
    expect(noProxy('.x.test,y.test:8080')).toBe('.x.test,y.test:8080,localhost,127.0.0.1,[::1]');
    expect(noProxy('*')).toBe('*');
  });

  it('are not printed when they are no addresses: they may hold a password', () => {
    expect(() => findProxies({ HTTPS_PROXY: 'http://ada:secret@a:b' })).toThrow(
      'HTTPS_PROXY is no address of a proxy: give one like http://proxy.example:3128.',
    );
    expect(() => findProxies({ http_proxy: 'ftp://a.test' })).toThrow(/^http_proxy is no address/);
  });
});
