import { expect, it } from 'vitest';
import { probeHub } from '../../crawler/probe-hub.ts';
import { htmlFault, onRequests, statusFault } from '../../crawler/simulated-hub/server/fault.ts';
import { serveForTest } from './serve-for-test.ts';

const probe = (url: string, timeoutMs: number = 5_000): Promise<string> =>
  probeHub(url, { timeoutMs, userAgent: 'stemma-test/1.0', signal: new AbortController().signal });

it('reaches a Hub', async () => {
  const hub = await serveForTest();
  expect(await probe(`${hub.url}/`)).toBe('reachable');
});

it('says in one sentence why a Hub is not reached', async () => {
  const hub = await serveForTest({
    faults: [
      onRequests([1], htmlFault(503)),
      onRequests([2], htmlFault(200)),
      onRequests([3], { kind: 'delay', ms: 500 }),
      onRequests([4], {
        kind: 'answer',
        answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
      }),
      onRequests([5], statusFault(429)),
    ],
  });
  expect(await probe(hub.url)).toBe(`${hub.url}/api/models answered 503.`);
  expect(await probe(hub.url)).toBe(
    `${hub.url}/api/models gave "text/html" instead of JSON. Is this the address of a Hub?`,
  );
  expect(await probe(hub.url, 100)).toBe(`${hub.url}/api/models cannot be reached (nothing for 0.1 s).`);
  expect(await probe(hub.url)).toBe(`${hub.url} answers, but not with a list of models.`);
  // A Hub that asks for patience is there.
  expect(await probe(hub.url)).toBe('reachable');
});

it('says so where nobody listens, and for what is no address', async () => {
  const hub = await serveForTest();
  await hub.close();
  expect(await probe(hub.url)).toMatch(/cannot be reached \(.*ECONNREFUSED/);
  expect(await probe('ftp://hub.test')).toMatch(/is no address of a Hub/);
});
