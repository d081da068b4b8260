import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { ALL_FAULTS } from '../../standin-hub/faults/all-faults.ts';
import { createStorm } from '../../standin-hub/faults/create-storm.ts';
import { faultByChance, faultOn } from '../../standin-hub/faults/fault-rules.ts';
import { windowSpent } from '../../standin-hub/faults/window-spent.ts';
import { crawlForTest } from '../crawl-for-test.ts';
import type { TestCrawl } from '../crawl-for-test.ts';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';

const EXPECTED = SMALL_HUB.records.filter((record) => !record.private).map((record) => record.id);

async function crawlThrough(
  faults: readonly FaultRule[],
): Promise<TestCrawl & { readonly requests: readonly string[] }> {
  // The clocks of both sides agree, so that only faults let them differ.
  const hub = await serveForTest({ faults, nowMs: () => Date.parse('2026-10-01T00:00:00Z') });
  return { ...(await crawlForTest(hub.url)), requests: hub.requests };
}

/** Requests of a quiet crawl: three pages, and one that confirms the end. */
const QUIET_REQUESTS = 4;

it('a quiet crawl', async () => {
  const crawl = await crawlThrough([]);
  expect(crawl.ids).toEqual(EXPECTED);
  expect([crawl.requests.length, crawl.waitsMs]).toEqual([QUIET_REQUESTS, []]);
});

describe('a crawl ends as a quiet one', () => {
  it.each(ALL_FAULTS.map((kind) => [kind.name, kind] as const))('after: %s', async (_, kind) => {
    const crawl = await crawlThrough([faultOn(kind, [2])]);
    expect(crawl.ids).toEqual(EXPECTED);
    expect(crawl.events.at(-1)).toMatchObject({ kind: 'end', isComplete: true });
    const extra = crawl.requests.length - QUIET_REQUESTS;
    const waits = crawl.waitsMs.length;
    const notices = crawl.events.filter((event) => event.kind === 'notice').length;
    if (kind.effect === 'unnoticed') expect([extra, waits]).toEqual([0, 0]);
    if (kind.effect === 'asked-again') expect([extra, waits]).toEqual([1, 1]);
    if (kind.effect === 'must-notice') expect([extra > 0, notices > 0]).toEqual([true, true]);
  });

  it.each([1, 2, 3])('through all of them at once, seed %i', async (seed) => {
    const storm = createStorm(seed, 0.5);
    const crawl = await crawlThrough([storm.rule]);
    expect(crawl.ids).toEqual(EXPECTED);
    expect(storm.total()).toBeGreaterThan(0);
    expect(crawl.requests.length).toBeLessThanOrEqual(1.1 * QUIET_REQUESTS + 2 * storm.total());
  });
});

describe('faults', () => {
  const url = new URL('http://hub.test/api/models');
  const hits = (rule: FaultRule): readonly number[] =>
    Array.from({ length: 2_000 }, (_, nth) => nth + 1).filter((nth) => rule({ url, nth }) !== null);

  it('have names of their own', () => {
    expect(new Set(ALL_FAULTS.map((kind) => kind.name)).size).toBe(ALL_FAULTS.length);
  });

  it('hit the requests that are named', () => {
    expect(hits(faultOn(windowSpent, [3, 70]))).toEqual([3, 70]);
  });

  it('hit by chance, the same requests for the same seed', () => {
    const once = hits(faultByChance(windowSpent, { seed: 5, probability: 0.1 }));
    expect(once.length).toBeGreaterThan(150);
    expect(once.length).toBeLessThan(250);
    expect(hits(faultByChance(windowSpent, { seed: 5, probability: 0.1 }))).toEqual(once);
    expect(hits(faultByChance(windowSpent, { seed: 6, probability: 0.1 }))).not.toEqual(once);
  });

  it('all come in a storm, each about as often', () => {
    const storm = createStorm(9, 1);
    for (let nth = 1; nth <= 4_000; nth += 1) {
      storm.rule({ url: new URL(`http://hub.test/api/models?cursor=${nth}`), nth });
    }
    expect(storm.total()).toBe(4_000);
    expect([...storm.struck.keys()].toSorted()).toEqual(ALL_FAULTS.map((kind) => kind.name).toSorted());
    expect(Math.min(...storm.struck.values())).toBeGreaterThan(120);
  });
});
