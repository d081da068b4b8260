import { describe, expect, it } from 'vitest';
import { createHubClient } from '../../../crawler/fetch/hub-client.ts';
import type { HubClient } from '../../../crawler/fetch/hub-client.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import { createPlayedClock, playHub } from './played-quota.ts';
import type { PlayedClock, PlayedHub, PlayedHubOptions } from './played-quota.ts';

/** Pages of a listing of 3.1 million models. */
const PAGES = 3_118;
const URL = 'http://hub.test/api/models';

/** What a caller without a token has, answered as quickly as was seen. */
const ANONYMOUS: PlayedHubOptions = {
  quota: 500,
  windowS: 300,
  offsetS: 0,
  latencyMs: 300,
  jitter: 0,
  othersEachMs: Infinity,
  round: Math.ceil,
};

interface Play {
  readonly clock: PlayedClock;
  readonly hub: PlayedHub;
  readonly client: HubClient;
  /** What the client told. */
  readonly events: readonly CrawlEvent[];
}

function play(options: Partial<PlayedHubOptions>): Play {
  const clock = createPlayedClock(0);
  const hub = playHub(clock, { ...ANONYMOUS, ...options });
  const events: CrawlEvent[] = [];
  const client = createHubClient({
    token: null,
    userAgent: 'stemma-test/1.0',
    signal: new AbortController().signal,
    fetch: hub.fetch,
    clock,
    random: () => 0.5,
    onProgress: (event) => events.push(event),
  });
  return { clock, hub, client, events };
}

async function list(client: HubClient, pages: number): Promise<void> {
  for (let page = 0; page < pages; page += 1) await client.getJson(URL);
}

/** The smallest share of the quota that was used, ours and others', in all windows but the first and the last. */
const smallestShare = (hub: PlayedHub): number =>
  Math.min(
    ...hub
      .windows()
      .slice(1, -1)
      .map(({ ours, others }) => (ours + others) / ANONYMOUS.quota),
  );

describe('a quota of 500 requests in 300 seconds', () => {
  it('lists 3.1 million models within seven windows, is used up and never overdrawn', async () => {
    const { clock, hub, client } = play({});
    await clock.run(list(client, PAGES));
    expect(hub.refused()).toBe(0);
    expect(client.requestCount()).toBe(PAGES);
    expect(clock.now()).toBeLessThanOrEqual(7 * 300_000);
    expect(hub.windows().map(({ ours }) => ours)).toEqual([495, 495, 495, 495, 495, 495, 148]);
  });

  it.each([
    ['from the middle of a window', 1, { offsetS: 137.4 }],
    ['from the last second of one', 1, { offsetS: 299.6 }],
    ['with quick answers', 1, { offsetS: 20, latencyMs: 40 }],
    ['when the Hub rounds down', 1, { offsetS: 60.7, round: Math.floor }],
    ['by two listings at once', 2, { offsetS: 61 }],
    ['by two, with answers that overtake one another', 2, { offsetS: 61, jitter: 0.9, latencyMs: 600 }],
    ['beside others, who take a tenth', 1, { offsetS: 10, othersEachMs: 6_000 }],
    ['by two listings beside them', 2, { offsetS: 10, jitter: 0.9, othersEachMs: 6_000 }],
  ])('is used up and never overdrawn, %s', async (_, listings, options) => {
    const { clock, hub, client } = play(options);
    const pages = 1_700 / listings;
    await clock.run(Promise.all(Array.from({ length: listings }, () => list(client, pages))));
    expect(hub.refused()).toBe(0);
    expect(hub.windows().length).toBeGreaterThanOrEqual(4);
    expect(smallestShare(hub)).toBeGreaterThanOrEqual(0.98);
  });

  it('leaves what answers are too slow for, and waits for nothing', async () => {
    const { clock, hub, client } = play({ offsetS: 20, latencyMs: 800 });
    await clock.run(list(client, 1_000));
    expect(hub.refused()).toBe(0);
    expect(clock.now()).toBe(1_000 * 800);
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
  const { clock, client, events } = play({ quota: 10 });
  await clock.run(Promise.all([list(client, 8), list(client, 8)]));
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ kind: 'wait', reason: 'quota' });
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
