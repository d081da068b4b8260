import { describe, expect, it } from 'vitest';
import { createHubClient } from '../../../crawler/fetch/hub-client.ts';
import type { HubClient } from '../../../crawler/fetch/hub-client.ts';
import { createPlayedClock, playHub } from './played-quota.ts';
import type { PlayedClock, PlayedHub } from './played-quota.ts';

/** Pages of a listing of 3.1 million models. */
const PAGES = 3_118;
const URL = 'http://hub.test/api/models';

interface Play {
  readonly clock: PlayedClock;
  readonly hub: PlayedHub;
  readonly client: HubClient;
}

function play(options: Partial<Parameters<typeof playHub>[1]>): Play {
  const clock = createPlayedClock(0);
  const common = { quota: 500, windowS: 300, offsetS: 0, latencyMs: 300, othersEvery: 0 };
  const hub = playHub(clock, { ...common, ...options });
  const client = createHubClient({
    token: null,
    userAgent: 'stemma-test/1.0',
    signal: new AbortController().signal,
    fetch: hub.fetch,
    clock,
    random: () => 0.5,
  });
  return { clock, hub, client };
}

async function list(client: HubClient, pages: number): Promise<void> {
  for (let page = 0; page < pages; page += 1) await client.getJson(URL);
}

/** Ours and others' share of the quota in all windows but the first and the last, which are not whole. */
const wholeShares = (hub: PlayedHub): readonly number[] => {
  const nths = [...hub.used.keys()].toSorted((a, b) => a - b).slice(1, -1);
  return nths.map((nth) => {
    const { ours, others } = hub.used.get(nth) ?? { ours: 0, others: 0 };
    return (ours + others) / 500;
  });
};

describe('a quota of 500 requests in 300 seconds', () => {
  it.each([
    ['from the start of a window', { offsetS: 0, latencyMs: 300 }],
    ['from the middle of one', { offsetS: 137.4, latencyMs: 300 }],
    ['from the last second of one', { offsetS: 299.6, latencyMs: 300 }],
    ['with slow answers', { offsetS: 20, latencyMs: 550 }],
    ['with quick ones', { offsetS: 20, latencyMs: 40 }],
  ])('is used up and never overdrawn, %s', async (_, options) => {
    const { clock, hub, client } = play(options);
    await clock.run(list(client, PAGES));
    expect(hub.refused()).toBe(0);
    expect(hub.used.size).toBeLessThanOrEqual(options.offsetS > 100 ? 8 : 7);
    // Slower answers than the quota allows leave some of it unused, and that is not our doing.
    const reachable = Math.min(1, 300_000 / options.latencyMs / 500);
    expect(Math.min(...wholeShares(hub))).toBeGreaterThanOrEqual(0.98 * reachable);
  });

  it('is shared by two listings at once', async () => {
    const { clock, hub, client } = play({ offsetS: 61 });
    await clock.run(Promise.all([list(client, PAGES / 2), list(client, PAGES / 2)]));
    expect(hub.refused()).toBe(0);
    expect(Math.min(...wholeShares(hub))).toBeGreaterThanOrEqual(0.98);
  });

  it('is shared with others on the same address', async () => {
    const { clock, hub, client } = play({ offsetS: 10, othersEvery: 10 });
    await clock.run(list(client, 2_000));
    expect(hub.refused()).toBe(0);
    expect(Math.min(...wholeShares(hub))).toBeGreaterThanOrEqual(0.98);
  });

  it('lists 3.1 million models within seven windows', async () => {
    const { clock, client } = play({});
    await clock.run(list(client, PAGES));
    expect(clock.now()).toBeLessThanOrEqual(7 * 300_000);
  });

  it('gives look-ups only what is left, and leaves the reserve', async () => {
    const { clock, hub, client } = play({});
    await clock.run(list(client, 100));
    let lookUps = 0;
    await clock.run(
      (async () => {
        while ((await client.lookUp(URL)) !== 'no-quota') lookUps += 1;
      })(),
    );
    expect(hub.refused()).toBe(0);
    expect(lookUps).toBe(395);
    expect(clock.now()).toBeLessThan(300_000);
  });
});

it('says once that it waits for the quota, and until when', async () => {
  const clock = createPlayedClock(0);
  const hub = playHub(clock, { quota: 10, windowS: 300, offsetS: 0, latencyMs: 300, othersEvery: 0 });
  const waits: unknown[] = [];
  const client = createHubClient({
    token: null,
    userAgent: 'stemma-test/1.0',
    signal: new AbortController().signal,
    fetch: hub.fetch,
    clock,
    onProgress: (event) => waits.push(event),
  });
  await clock.run(Promise.all([list(client, 8), list(client, 8)]));
  expect(waits).toHaveLength(1);
  expect(waits[0]).toMatchObject({ kind: 'wait', reason: 'quota' });
});

it('does not wait where the Hub says nothing of a quota', async () => {
  const clock = createPlayedClock(0);
  const silent = createHubClient({
    token: null,
    userAgent: 'stemma-test/1.0',
    signal: new AbortController().signal,
    fetch: async () => ({
      ok: true,
      status: 200,
      headers: new Headers({ 'content-type': 'application/json' }),
      text: () => Promise.resolve('[]'),
    }),
    clock,
  });
  await clock.run(list(silent, 1_000));
  expect(clock.now()).toBe(0);
  expect(silent.quota()).toBeNull();
});
