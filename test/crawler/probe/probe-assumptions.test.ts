import { expect, it } from 'vitest';
import { formatReport } from '../../../crawler/probe/format-report.ts';
import { probeAssumptions } from '../../../crawler/probe/probe-assumptions.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { serveForTest } from '../serve-for-test.ts';

const probe = (url: string): ReturnType<typeof probeAssumptions> =>
  probeAssumptions(url, new AbortController().signal);

it('finds all assumptions true of the stand-in, with fewer than 20 requests', async () => {
  const hub = await serveForTest();
  const { outcomes, requests } = await probe(hub.url);
  expect(outcomes.length).toBeGreaterThanOrEqual(12);
  expect(outcomes.filter(({ finding }) => finding !== 'holds')).toEqual([]);
  expect(requests).toBe(hub.requests.length);
  expect(requests).toBeLessThan(20);
});

it('names what differs, and only that', async () => {
  const refusesLinks: FaultRule = ({ url }) =>
    url.pathname === '/api/models' && url.searchParams.getAll('expand').includes('baseModels')
      ? {
          kind: 'answer',
          answer: {
            status: 400,
            headers: { 'content-type': 'application/json' },
            body: '{"error":"\\"expand\\" must not be \\"baseModels\\""}',
          },
        }
      : null;
  const saysNoQuota: FaultRule = () => ({
    kind: 'change',
    change: (answer) => ({
      ...answer,
      headers: { ...answer.headers, ratelimit: '', 'ratelimit-policy': '' },
    }),
  });
  const hub = await serveForTest({ faults: [refusesLinks, saysNoQuota] });
  const report = await probe(hub.url);
  const differing = report.outcomes.filter(({ finding }) => finding === 'differs').map(({ name }) => name);
  expect(differing).toEqual(['baseModels', 'quota', 'quota of refusals']);
  expect(formatReport(report)).toMatch(/3 differ/);
});

it('says so where there is no Hub', async () => {
  const hub = await serveForTest();
  await hub.close();
  await expect(probe(hub.url)).rejects.toThrow(/cannot be reached/);
  await expect(probe('ftp://hub.test')).rejects.toThrow(/is no address of a Hub/);
});
