import { expect, it } from 'vitest';
import { createRandom } from '../../../crawler/simulated-hub/random.ts';
import { htmlFault, statusFault } from '../../../crawler/simulated-hub/server/fault.ts';
import type { Fault, FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { generateHub } from '../../../crawler/simulated-hub/generate-hub.ts';
import type { Page } from '../../../schema/observation.ts';
import { crawlForTest, toIds } from '../crawl-for-test.ts';
import { publicIds, serveForTest } from '../serve-for-test.ts';
import { withLink, withRecords } from './list-faults.ts';

const HUB = generateHub({ models: 20_000, seed: 3 });

/** Everything that can go wrong with a page, each as likely as the others. */
const faultsOf = (earlier: URL | undefined): readonly Fault[] => [
  { kind: 'change', change: withLink(() => '') },
  { kind: 'change', change: withLink((link) => link.replace(/http:\/\/[^/]+/, '')) },
  { kind: 'change', change: withRecords((records) => [...records.slice(0, 9), ...records]) },
  ...(earlier === undefined ? [] : [{ kind: 'confuse', url: earlier } as const]),
  { kind: 'cut', share: 0.5 },
  { kind: 'reset' },
  htmlFault(503),
  htmlFault(200),
  statusFault(429, { 'retry-after': '1', ratelimit: '"api";r=9;t=200' }),
];

/** Lets a third of all requests go wrong. */
function storm(seed: number): FaultRule {
  const random = createRandom(seed);
  const asked: URL[] = [];
  return ({ url }) => {
    const faults = faultsOf(asked.at(-1));
    if (url.searchParams.get('limit') !== '1') asked.push(url);
    return random.chance(1 / 3) ? random.pick(faults) : null;
  };
}

it.each([1, 2, 3, 4, 5])('sees every model once through storm %i, killed now and then', async (seed) => {
  const hub = await serveForTest({ content: HUB, hasShortPages: true, faults: [storm(seed)] });
  const random = createRandom(seed + 100);
  const stored: Page[] = [];
  let isComplete = false;
  let runs = 0;
  for (; !isComplete && runs < 40; runs += 1) {
    const controller = new AbortController();
    const run = crawlForTest(hub.url, {
      checkpoint: stored.at(-1)?.checkpoint ?? null,
      signal: controller.signal,
      onPage: (page) => {
        stored.push(page);
        if (random.chance(0.25)) controller.abort(new Error('killed'));
      },
    });
    isComplete = await run.then(
      ({ events }) => {
        expect(events.at(-1)).toEqual({ kind: 'end', isComplete: true, notCompleteBecause: null });
        return true;
      },
      (error: unknown) => {
        expect(String(error)).toMatch(/killed|Start again later|start again later/);
        return false;
      },
    );
  }
  expect(runs).toBeGreaterThan(1);
  expect(stored.flatMap(toIds)).toEqual(publicIds(hub));
});
