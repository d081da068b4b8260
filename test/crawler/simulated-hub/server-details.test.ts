import { describe, expect, it } from 'vitest';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';
import { list, listAll } from './list-for-test.ts';

const NOW = Date.parse('2026-10-05T12:00:00Z');

const cursorOf = (next: string | null): unknown =>
  JSON.parse(Buffer.from(new URL(next ?? '').searchParams.get('cursor') ?? '', 'base64').toString());

describe('cursors are what the Hub’s database is asked for', () => {
  it('by trending, unless stated', async () => {
    const hub = await serveForTest();
    const { items, next } = await list(`${hub.url}/api/models?limit=3`);
    const last = items[2];
    expect(cursorOf(next)).toEqual({
      $or: [
        { trendingScore: last?.['trendingScore'], _id: { $gt: last?._id } },
        { trendingScore: { $lt: last?.['trendingScore'] } },
        { trendingScore: null },
      ],
    });
  });

  it('upwards', async () => {
    const hub = await serveForTest();
    const { items, next } = await list(`${hub.url}/api/models?limit=3&sort=likes&direction=1`);
    expect(cursorOf(next)).toMatchObject({ $or: [{}, { likes: { $gt: items[2]?.['likes'] } }, {}] });
  });

  it('by creation date, both ways: the _id alone', async () => {
    const hub = await serveForTest();
    const oldest = await list(`${hub.url}/api/models?limit=2&sort=createdAt&direction=1`);
    const newest = await list(`${hub.url}/api/models?limit=2&sort=createdAt`);
    expect(cursorOf(oldest.next)).toEqual({ _id: { $gt: oldest.items[1]?._id } });
    expect(cursorOf(newest.next)).toEqual({ _id: { $lt: newest.items[1]?._id } });
  });

  it('with a token of the search index, where one is asked', async () => {
    const hub = await serveForTest();
    for (const query of ['filter=transformers', 'search=7b', 'filter=lora&sort=createdAt']) {
      const { next } = await list(`${hub.url}/api/models?limit=2&${query}`);
      expect(cursorOf(next)).toMatchObject({ searchSequenceToken: expect.any(String) });
    }
    expect(cursorOf((await list(`${hub.url}/api/models?limit=2`)).next)).not.toHaveProperty(
      'searchSequenceToken',
    );
  });

  it('stand in the link as the Hub writes it', async () => {
    const hub = await serveForTest();
    const tag = 'base_model%3Aadapter%3Ablack-forest-labs%2FFLUX.1-dev';
    const { response } = await list(`${hub.url}/api/models?limit=3&filter=${tag}&expand[]=tags`);
    const link = new RegExp(
      `^<${hub.url}/api/models\\?limit=3&filter=${tag}&expand=tags&cursor=[A-Za-z0-9%]+>; rel="next"$`,
    );
    expect(response.headers.get('link')).toMatch(link);
  });
});

describe('lists', () => {
  it('take several filters together, and sizes', async () => {
    const hub = await serveForTest();
    const both = await listAll(`${hub.url}/api/models?filter=peft&filter=license:apache-2.0`);
    expect(both.length).toBeGreaterThan(3);
    for (const { tags } of both) expect(tags).toEqual(expect.arrayContaining(['peft', 'license:apache-2.0']));
    const sized = await listAll(
      `${hub.url}/api/models?num_parameters=min:6B,max:8B&expand=safetensors&limit=50`,
    );
    const totals = sized.map((item) => (item['safetensors'] as { readonly total: number }).total);
    expect(totals.length).toBeGreaterThan(10);
    expect(totals.every((total) => total >= 6e9 && total <= 8e9)).toBe(true);
  });

  it('pass over names that mean nothing, and so give the whole Hub', async () => {
    const hub = await serveForTest();
    const plain = await list(`${hub.url}/api/models?limit=50`);
    for (const query of ['other=gguf', 'library=peft', 'dataset=x', 'filters=lora']) {
      expect((await list(`${hub.url}/api/models?limit=50&${query}`)).items).toEqual(plain.items);
    }
  });

  it('skip, and come in full', async () => {
    const hub = await serveForTest();
    const { items } = await list(`${hub.url}/api/models?limit=5&sort=createdAt&direction=1`);
    const skipped = await list(`${hub.url}/api/models?limit=3&sort=createdAt&direction=1&skip=2`);
    expect(skipped.items.map(({ id }) => id)).toEqual(items.slice(2).map(({ id }) => id));
    const [full] = (await list(`${hub.url}/api/models?limit=1&full=true`)).items;
    expect(Object.keys(full ?? {})).toEqual(
      expect.arrayContaining(['siblings', 'sha', 'lastModified', 'author']),
    );
    expect(full).not.toHaveProperty('baseModels');
  });

  it('come in pages that are short of what was asked for, and miss nothing', async () => {
    const hub = await serveForTest({ hasShortPages: true });
    const pages: number[] = [];
    const ids: string[] = [];
    for (
      let next: string | null = `${hub.url}/api/models?limit=400&sort=createdAt&direction=1`;
      next !== null;
    ) {
      const page = await list(next);
      pages.push(page.items.length);
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(pages.filter((length) => length < 400).length).toBeGreaterThan(3);
    expect(ids).toEqual(SMALL_HUB.records.filter((each) => !each.private).map(({ id }) => id));
  });

  it('say null for no parents where the Hub does', async () => {
    const url = '/api/models?limit=1&sort=createdAt&direction=1&expand=baseModels';
    const said = async (noParents: 'absent' | 'null'): Promise<unknown> =>
      (await list(`${(await serveForTest({ noParents })).url}${url}`)).items[0]?.['baseModels'];
    expect([await said('absent'), await said('null')]).toEqual([undefined, null]);
  });

  it('show private models to their owner alone', async () => {
    const hub = await serveForTest({ ownerToken: 'hf_owner' });
    const count = async (token: string): Promise<number> => {
      const response = await fetch(`${hub.url}/api/models?limit=1000&sort=createdAt&expand=private`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const items = (await response.json()) as readonly { readonly private: boolean }[];
      return items.filter((item) => item.private).length;
    };
    expect(await count('hf_other')).toBe(0);
    expect(await count('hf_owner')).toBeGreaterThan(0);
  });
});

describe('every answer', () => {
  it('tells the Hub’s time and spends quota, whatever it is', async () => {
    const hub = await serveForTest({ nowMs: () => NOW, quota: 100 });
    const paths = [
      ['/api/models?limit=1', 200],
      ['/api/models/gpt2', 307],
      ['/api/models?expand=nothing', 400],
      ['/api/models/nobody/nothing', 401],
      ['/api/spaces', 404],
    ] as const;
    const seen: unknown[] = [];
    for (const [path] of paths) {
      const { status, headers } = await fetch(`${hub.url}${path}`, { redirect: 'manual' });
      seen.push([path, status, headers.get('ratelimit'), headers.get('date')]);
    }
    const date = 'Mon, 05 Oct 2026 12:00:00 GMT';
    expect(seen).toEqual(
      paths.map(([path, status], nth) => [path, status, `"api";r=${99 - nth};t=300`, date]),
    );
  });

  it('is not sent again to who has it', async () => {
    const hub = await serveForTest();
    const url = `${hub.url}/api/models?limit=2`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.has('ratelimit')]).toEqual([304, '', true]);
  });

  it('refuses a token that is none', async () => {
    const hub = await serveForTest();
    const response = await fetch(`${hub.url}/api/models?limit=1`, { headers: { authorization: 'Bearer x' } });
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: 'Invalid credentials in Authorization header' },
    ]);
  });
});

describe('one model', () => {
  const ask = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(url, { redirect: 'manual', headers });

  it('has revisions, which redirects keep', async () => {
    const hub = await serveForTest();
    const { sha = '' } = SMALL_HUB.records.find(({ id }) => id === 'openai-community/gpt2') ?? {};
    const at = async (path: string): Promise<Response> => ask(`${hub.url}/api/models/${path}`);
    for (const revision of ['main', 'HEAD', sha]) {
      expect((await at(`openai-community/gpt2/revision/${revision}`)).status).toBe(200);
    }
    const unknown = await at('openai-community/gpt2/revision/v9');
    expect([unknown.status, unknown.headers.get('x-error-code')]).toEqual([404, 'RevisionNotFound']);
    const moved = await at('gpt2/revision/HEAD?expand=sha');
    expect(moved.headers.get('location')).toBe('/api/models/openai-community/gpt2/revision/HEAD?expand=sha');
  });

  it('is missing with another status for who has a token', async () => {
    const hub = await serveForTest();
    const response = await ask(`${hub.url}/api/models/no/one`, { authorization: 'Bearer hf_some' });
    expect([response.status, response.headers.get('x-error-code')]).toEqual([404, 'RepoNotFound']);
  });

  it('was renamed twice: one step at a time; a name that is borne again does not redirect', async () => {
    const hub = await serveForTest();
    const [one] = hub.content.records;
    const rename = (from: string, to: string): void => {
      const record = hub.content.find(from);
      if (record !== undefined) hub.content.put({ ...record, id: to });
      hub.content.redirect(from, to);
    };
    const first = one?.id ?? '';
    rename(first, 'example-a/x');
    rename('example-a/x', 'example-b/y');
    const steps = [];
    for (const id of [first, 'example-a/x', 'example-b/y']) {
      const { status, headers } = await ask(`${hub.url}/api/models/${id}`);
      steps.push([status, headers.get('location')]);
    }
    expect(steps).toEqual([
      [307, '/api/models/example-a/x'],
      [307, '/api/models/example-b/y'],
      [200, null],
    ]);
    const [, two] = hub.content.records;
    if (two !== undefined) hub.content.put({ ...two, id: 'example-a/x' });
    expect((await ask(`${hub.url}/api/models/example-a/x`)).status).toBe(200);
  });
});
