import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../../crawler/probe/assumptions.ts';
import { formatReport } from '../../../crawler/probe/format-report.ts';
import { probeAssumptions } from '../../../crawler/probe/probe-assumptions.ts';
import type { Outcome, ProbeReport } from '../../../crawler/probe/probe-assumptions.ts';
import type { SimulatedHubOptions } from '../../../crawler/simulated-hub/serve-simulated-hub.ts';
import { htmlFault, refuseField } from '../../../crawler/simulated-hub/server/fault.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { onLists, withHeaders } from '../../standin-hub/faults/fault-kind.ts';
import { linkLost } from '../../standin-hub/faults/link-lost.ts';
import { linkRelative } from '../../standin-hub/faults/link-relative.ts';
import { serveForTest } from '../serve-for-test.ts';

const { signal } = new AbortController();

async function probe(options: SimulatedHubOptions): Promise<ProbeReport & { readonly asked: number }> {
  const hub = await serveForTest(options);
  return { ...(await probeAssumptions(hub.url, signal)), asked: hub.requests.length };
}

const named = (report: ProbeReport, finding: Outcome['finding']): readonly string[] =>
  report.outcomes.filter((outcome) => outcome.finding === finding).map(({ name }) => name);

/** A request that names a parameter gets what another request would get. */
const insteadOf =
  (name: string, value: string, change: (params: URLSearchParams) => void): FaultRule =>
  ({ url }) => {
    if (url.searchParams.get(name) !== value) return null;
    const other = new URL(url);
    change(other.searchParams);
    return { kind: 'confuse', url: other };
  };

const onStatus =
  (path: RegExp, status: number, headers: Readonly<Record<string, string>> = {}): FaultRule =>
  ({ url }) =>
    path.test(url.pathname)
      ? { kind: 'answer', answer: { status, headers, body: '{"error":"It is otherwise."}' } }
      : null;

describe('a Hub as the crawler believes it to be', () => {
  it('shows every assumption to hold, for less than 20 requests', async () => {
    const report = await probe({});
    expect(report.outcomes.filter(({ finding }) => finding !== 'holds')).toEqual([]);
    expect(report.outcomes).toHaveLength(ASSUMPTIONS.length);
    expect(ASSUMPTIONS.length).toBeGreaterThanOrEqual(12);
    expect(report.requests).toBe(report.asked);
    expect(report.requests).toBeLessThan(20);
  });

  it('is described in a table that ends with a sum', async () => {
    const report = await probe({ faults: [refuseField('baseModels')] });
    const lines = formatReport(report).trimEnd().split('\n');
    expect(lines.at(-1)).toBe(
      `${report.hubUrl}: ${ASSUMPTIONS.length - 1} of ${ASSUMPTIONS.length} assumptions hold, 1 differ, 0 could not be seen. ${report.requests} requests.`,
    );
    // What differs stands last, where it is read.
    expect(lines.at(-4)).toMatch(/^DIFFERS {2}baseModels {3,}Lists take expand=baseModels/);
    expect(lines.at(-3)).toMatch(/^ +seen: answered 400 \("expand" must not be "baseModels"\)$/);
  });
});

describe('a Hub that is otherwise', () => {
  const cases: readonly (readonly [string, readonly string[], SimulatedHubOptions])[] = [
    ['refuses baseModels', ['baseModels'], { faults: [refuseField('baseModels')] }],
    ['refuses another field', ['fields'], { faults: [refuseField('cardData')] }],
    [
      'lists newest first',
      ['direction', 'next page'],
      { faults: [insteadOf('direction', '1', (params) => params.set('direction', '-1'))] },
    ],
    [
      'cuts pages at 500',
      ['page size'],
      { faults: [insteadOf('limit', '1000', (params) => params.set('limit', '500'))] },
    ],
    ['prints relative links', ['link'], { faults: [linkRelative.create()] }],
    ['prints no links', ['link', 'next page'], { faults: [linkLost.create()] }],
    ['repeats pages', ['next page'], { faults: [repeatsNext()] }],
    [
      'has moved',
      ['link'],
      {
        faults: [
          onLists((answer) =>
            withHeaders(answer, {
              link: (answer.headers['link'] ?? '').replace(/127\.0\.0\.1:\d+/, 'hub.example'),
            }),
          )(),
        ],
      },
    ],
    ['has another clock', ['clock'], { nowMs: () => Date.parse('2026-01-01T00:00:00Z') }],
    [
      'does not tell its quota',
      ['quota', 'quota of refusals'],
      {
        faults: [() => ({ kind: 'change', change: (answer) => withHeaders(answer, { ratelimit: '' }) })],
      },
    ],
    [
      'redirects otherwise',
      ['renamed'],
      { faults: [onStatus(/gpt2$/, 301, { location: 'https://hub.example/' })] },
    ],
    ['tells missing models by 404', ['missing'], { faults: [onStatus(/example-nobody/, 404)] }],
    [
      'passes over filters',
      ['filter'],
      {
        faults: [
          insteadOf('filter', 'base_model:black-forest-labs/FLUX.1-dev', (params) => params.delete('filter')),
        ],
      },
    ],
    [
      'passes over owners',
      ['author'],
      { faults: [insteadOf('author', 'Qwen', (params) => params.delete('author'))] },
    ],
    [
      'sorts otherwise',
      ['lastModified', 'downloads'],
      { faults: [insteadOf('direction', '-1', (params) => params.set('direction', '1'))] },
    ],
    [
      'takes any field',
      ['unknown field'],
      { faults: [insteadOf('expand', 'childrenModelCount', (params) => params.delete('expand'))] },
    ],
  ];

  it.each(cases)('%s', async (_, expected, options) => {
    const report = await probe(options);
    expect([named(report, 'differs'), named(report, 'unclear')]).toEqual([expected, []]);
  });
});

/** The page before, instead of the one with a cursor. */
function repeatsNext(): FaultRule {
  return ({ url }) => {
    if (!url.searchParams.has('cursor')) return null;
    const first = new URL(url);
    first.searchParams.delete('cursor');
    return { kind: 'confuse', url: first };
  };
}

describe('a Hub that does not answer', () => {
  it('leaves open what depends on it', async () => {
    const report = await probe({
      faults: [({ url }) => (url.searchParams.get('limit') === '1000' ? htmlFault(503) : null)],
    });
    expect(named(report, 'differs')).toEqual(['packed']);
    expect(named(report, 'unclear')).toEqual(['direction', 'page size', 'link', 'next page']);
  });

  it('leaves open what its quota does not pay for', async () => {
    const report = await probe({ quota: 9 });
    expect(named(report, 'unclear').length).toBeGreaterThan(0);
    expect(named(report, 'differs')).toEqual([]);
  });

  it('is no Hub to be probed', async () => {
    const hub = await serveForTest();
    await hub.close();
    await expect(probeAssumptions(hub.url, signal)).rejects.toThrow(/cannot be reached/);
    await expect(probeAssumptions('foo', signal)).rejects.toThrow(/is no address of a Hub/);
  });
});
