import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { crawlHub } from '../../../crawler/list/crawl-hub.ts';
import { createClientForTest } from '../client-for-test.ts';
import { createImpatientClock } from '../clock-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';
import { makeCertificate } from './make-certificate.ts';
import { JSON_TYPE, serveRaw, toRaw } from './serve-raw.ts';

interface Crawled {
  readonly pages: number;
  /** What it ended with, the address of the Hub written as HUB. */
  readonly said: string;
  readonly tries: number;
}

/** Crawls what may be no Hub. */
async function crawl(hubUrl: string): Promise<Crawled> {
  const clock = createImpatientClock();
  const client = createClientForTest({ clock });
  const { signal } = new AbortController();
  let pages = 0;
  let said = '';
  try {
    for await (const page of crawlHub({ hubUrl, client, signal, checkpoint: null })) {
      pages += page.observations.length > 0 ? 1 : 0;
    }
  } catch (error) {
    said = error instanceof Error ? error.message.replaceAll(hubUrl, 'HUB') : String(error);
  }
  return { pages, said, tries: client.requestCount() };
}

const LOGIN = toRaw(200, { 'content-type': 'text/html' }, '<form><input name=p type="password"></form>');
const PLEASE = toRaw(200, { 'content-type': 'text/html' }, '<html><title>Sign in - ACME</title></html>');

describe('what is no Hub ends at once, with a sentence that says what to do', () => {
  it.each([
    [
      'a login page',
      [LOGIN],
      'HUB/api/models gave "text/html" instead of JSON. It looks like a login page: is this the address of a Hub?',
    ],
    [
      'one without a form',
      [PLEASE],
      'HUB/api/models gave "text/html" instead of JSON. It looks like a login page: is this the address of a Hub?',
    ],
    [
      'a redirect to one',
      [
        toRaw(302, { location: '/account/login?next=%2Fapi' }, ''),
        toRaw(200, { 'content-type': 'text/html' }, '<p>'),
      ],
      'HUB/api/models leads to HUB/account/login, which gave "text/html" instead of JSON. It looks like a login page: is this the address of a Hub?',
    ],
    [
      'a redirect to any page',
      [toRaw(301, { location: '/home' }, ''), toRaw(200, { 'content-type': 'text/html' }, '<p>')],
      'HUB/api/models leads to HUB/home, which gave "text/html" instead of JSON. Is this the address of a Hub?',
    ],
    ['a redirect to nowhere', [toRaw(302, {}, '')], 'HUB/api/models redirects (302) to nowhere.'],
    [
      'another website',
      [toRaw(404, { 'content-type': 'text/html' }, '<p>')],
      'HUB/api/models answered 404. Check the address of the Hub.',
    ],
    [
      'JSON that is no list',
      [toRaw(200, JSON_TYPE, '{"models":[]}')],
      'HUB/api/models gave JSON that is no list. Is this the address of a Hub?',
    ],
  ] as const)('%s', async (_, answers, said) => {
    const server = await serveRaw(answers);
    expect(await crawl(server.url)).toEqual({ pages: 0, said, tries: answers.length });
  });

  it('a name that nobody bears', async () => {
    const { said, tries } = await crawl('https://hub.invalid');
    expect(said).toMatch(
      /^HUB\/api\/models cannot be reached \(getaddrinfo E\w+ hub.invalid\)\. Check the address of/,
    );
    expect(tries).toBe(1);
  });

  it('a port at which nobody listens', async () => {
    const gone = await serveForTest();
    await gone.close();
    const { said, tries } = await crawl(gone.url);
    expect(said).toMatch(
      /^HUB\/api\/models cannot be reached \(.*ECONNREFUSED.*\)\. Check the address of the Hub/,
    );
    expect(tries).toBe(1);
  });

  it('a port that is for other things', async () => {
    const { said, tries } = await crawl('http://127.0.0.1:9');
    expect(said).toMatch(
      /^HUB\/api\/models cannot be reached \(bad port\)\. No web server may use this port/,
    );
    expect(tries).toBe(1);
  });

  it('a certificate for which nobody vouches', async () => {
    const server = createServer(makeCertificate('localhost'), (_, answer) => answer.end('[]'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    expect(await crawl(`https://127.0.0.1:${port}`)).toEqual({
      pages: 0,
      said: 'HUB/api/models cannot be reached (self-signed certificate). Its certificate is not trusted: check the address, or name your own authority in NODE_EXTRA_CA_CERTS.',
      tries: 1,
    });
  });

  it('a server without TLS, asked with it', async () => {
    const hub = await serveForTest();
    const { said, tries } = await crawl(hub.url.replace('http:', 'https:'));
    expect(said).toMatch(
      /cannot be reached \(it does not speak TLS\)\. Check the address: does it begin with http:/,
    );
    expect(tries).toBe(1);
  });
});

it('a Hub that answered before is waited for when it is away', async () => {
  const first = await serveRaw([toRaw(200, JSON_TYPE, '[]')]);
  const client = createClientForTest();
  await client.getJson(first.url);
  const gone = await serveForTest();
  await gone.close();
  await expect(client.getJson(gone.url)).rejects.toThrow(
    /ECONNREFUSED.*That was try 8 of 8: start again later/,
  );
  expect(client.requestCount()).toBe(9);
});
