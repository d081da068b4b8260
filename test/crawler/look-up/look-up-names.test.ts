import { describe, expect, it } from 'vitest';
import { lookUpNames } from '../../../crawler/look-up/look-up-names.ts';
import type { LookedUp, LookUpOptions } from '../../../crawler/look-up/look-up-names.ts';
import type { CrawlEvent } from '../../../crawler/list/crawl-event.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { SimulatedHubOptions } from '../../../crawler/simulated-hub/serve-simulated-hub.ts';
import { createClientForTest } from '../client-for-test.ts';
import { toIds } from '../crawl-for-test.ts';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';

const PUBLIC = SMALL_HUB.records.filter((record) => !record.private);
const [ONE, TWO] = PUBLIC as [HubRecord, HubRecord];
const SECRET = SMALL_HUB.records.find((record) => record.private) as HubRecord;

const CONTENT = {
  records: SMALL_HUB.records,
  redirects: new Map([
    ['old/one', ONE.id],
    ['older/one', 'old/one'],
    ['gpt-old', TWO.id],
  ]),
};

async function lookUp(
  names: readonly string[],
  more: Partial<LookUpOptions> & { readonly hub?: SimulatedHubOptions; readonly token?: string } = {},
): Promise<{
  readonly found: readonly LookedUp[];
  readonly notices: readonly string[];
  readonly requests: number;
}> {
  const hub = await serveForTest({ content: CONTENT, ...more.hub });
  const client = createClientForTest({ token: more.token ?? null });
  const events: CrawlEvent[] = [];
  const found: LookedUp[] = [];
  const looks = lookUpNames({
    hubUrl: hub.url,
    client,
    names,
    maxLookUps: 100,
    date: '2026-10-31',
    knownHubId: () => null,
    signal: new AbortController().signal,
    onProgress: (event) => events.push(event),
    ...more,
  });
  for await (const each of looks) found.push(each);
  const notices = events.flatMap((event) => (event.kind === 'notice' ? [event.message] : []));
  return { found, notices, requests: hub.requests.length };
}

describe('a name that no list shows', () => {
  it('was renamed: the redirects lead to the model, which comes along', async () => {
    const { found } = await lookUp(['old/one', 'older/one', 'gpt-old']);
    expect(found.map(({ lookup }) => lookup)).toEqual([
      { name: 'old/one', outcome: 'renamed', target: ONE.id, targetHubId: ONE._id, seen: '2026-10-31' },
      { name: 'older/one', outcome: 'renamed', target: ONE.id, targetHubId: ONE._id, seen: '2026-10-31' },
      { name: 'gpt-old', outcome: 'renamed', target: TWO.id, targetHubId: TWO._id, seen: '2026-10-31' },
    ]);
    expect(found.map(({ page }) => page && toIds(page))).toEqual([[ONE.id], [ONE.id], [TWO.id]]);
  });

  it('is there all the same, with all that a list would say', async () => {
    const { found } = await lookUp([ONE.id]);
    expect(found[0]?.lookup).toMatchObject({ outcome: 'exists', target: null, targetHubId: ONE._id });
    expect(found[0]?.page?.observations[0]?.observedSources).toEqual(['baseModels', 'tag', 'card']);
  });

  it('is gone, or private: the Hub does not tell which', async () => {
    const { found } = await lookUp(['no/such-model', SECRET.id]);
    expect(found.map(({ lookup }) => lookup.outcome)).toEqual(['gone-or-private', 'gone-or-private']);
    expect(found.map(({ page }) => page)).toEqual([null, null]);
  });

  it('is private to others, and stays secret with the owner’s token', async () => {
    const token = 'hf_owner';
    const { found } = await lookUp([SECRET.id], { hub: { ownerToken: token }, token });
    expect(found).toEqual([
      {
        lookup: {
          name: SECRET.id,
          outcome: 'gone-or-private',
          target: null,
          targetHubId: null,
          seen: '2026-10-31',
        },
        page: null,
      },
    ]);
  });

  it('leads to another repository than the one that bore it', async () => {
    const { found } = await lookUp(['old/one', 'gpt-old'], {
      knownHubId: (name) => (name === 'old/one' ? '0123456789abcdef01234567' : TWO._id),
    });
    expect(found.map(({ lookup }) => lookup.outcome)).toEqual(['other-repository', 'renamed']);
  });

  it('redirects in a circle', async () => {
    const circle = {
      records: [],
      redirects: new Map([
        ['a/x', 'b/y'],
        ['b/y', 'a/x'],
      ]),
    };
    const location = (id: string): Readonly<Record<string, string>> => ({ location: `/api/models/${id}` });
    const { found } = await lookUp(['a/x'], {
      hub: {
        content: circle,
        faults: [
          ({ url }) => ({
            kind: 'answer',
            answer: { status: 307, headers: location(url.pathname.endsWith('/x') ? 'b/y' : 'a/x'), body: '' },
          }),
        ],
      },
    });
    expect(found[0]?.lookup.outcome).toBe('gone-or-private');
  });
});

it('spends no more than what is left of the quota, and says what waits', async () => {
  const names = PUBLIC.slice(0, 50).map((record) => record.id);
  const { found, notices, requests } = await lookUp(names, { hub: { quota: 20 } });
  expect(found).toHaveLength(20);
  expect(requests).toBe(20);
  expect(notices).toEqual([
    '30 names that no list shows were not looked up: the next crawl goes on with them.',
  ]);
});

it('looks up at most as many as it may', async () => {
  const names = PUBLIC.slice(0, 50).map((record) => record.id);
  expect((await lookUp(names, { maxLookUps: 7 })).requests).toBe(7);
  expect((await lookUp([])).notices).toEqual([]);
});
