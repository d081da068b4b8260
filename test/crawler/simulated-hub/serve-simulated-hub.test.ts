import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicIds, serveForTest, SMALL_HUB } from '../serve-for-test.ts';
import { list, listAll } from './list-for-test.ts';
import type { Item } from './list-for-test.ts';

describe('GET /api/models', () => {
  it.each(['createdAt', 'downloads', 'likes', 'lastModified', 'trendingScore', 'num_parameters', 'id'])(
    'pages through every public model once by %s, in both directions',
    async (sort) => {
      const hub = await serveForTest();
      for (const direction of [1, -1]) {
        const all = await listAll(`${hub.url}/api/models?limit=700&sort=${sort}&direction=${direction}`);
        expect(all.map((item) => item.id).toSorted()).toEqual(publicIds(hub).toSorted());
      }
    },
  );

  it('sends what was asked for and the sort key, in its own order; absent fields are left out', async () => {
    const hub = await serveForTest();
    const { items } = await list(
      `${hub.url}/api/models?limit=2&sort=downloads&expand[]=baseModels&expand=likes`,
    );
    expect(Object.keys(items[0] ?? {})).toEqual(['_id', 'id', 'likes', 'downloads']);
    const [plain] = (await list(`${hub.url}/api/models?limit=1&sort=downloads`)).items;
    expect(Object.keys(plain ?? {})).toEqual([
      '_id',
      'id',
      'likes',
      'trendingScore',
      'private',
      'downloads',
      'tags',
      'pipeline_tag',
      'library_name',
      'createdAt',
      'modelId',
    ]);
  });

  it('links to the next page with every parameter, absolute, and not from the last one', async () => {
    const hub = await serveForTest();
    const { next } = await list(`${hub.url}/api/models?limit=3&sort=createdAt&direction=1&expand[]=tags`);
    const url = new URL(next ?? '');
    expect(url.origin).toBe(hub.url);
    expect([...url.searchParams.keys()]).toEqual(['limit', 'sort', 'direction', 'expand', 'cursor']);
    const cursor: unknown = JSON.parse(
      Buffer.from(url.searchParams.get('cursor') ?? '', 'base64').toString(),
    );
    expect(cursor).toEqual({ _id: { $gt: SMALL_HUB.records[2]?._id } });
    const last = await list(`${hub.url}/api/models?filter=base_model:quantized:mistralai/Mistral-7B-v0.1`);
    expect(last.next).toBeNull();
  });

  it('finds children by tag, authors and parts of ids', async () => {
    const hub = await serveForTest();
    const children = await listAll(
      `${hub.url}/api/models?limit=5&filter=base_model:adapter:black-forest-labs/FLUX.1-dev`,
    );
    expect(children.length).toBeGreaterThan(5);
    expect(
      children.every((item) =>
        (item['tags'] as readonly string[]).includes('base_model:black-forest-labs/FLUX.1-dev'),
      ),
    ).toBe(true);
    const [qwen, found] = [
      await listAll(`${hub.url}/api/models?author=Qwen`),
      await listAll(`${hub.url}/api/models?search=FLUX.1&search=krea`),
    ];
    expect(qwen.every((item) => item.id.startsWith('Qwen/'))).toBe(true);
    expect(found.map((item) => item.id)).toEqual(['black-forest-labs/FLUX.1-Krea-dev']);
  });

  it('refuses with 400 what may not be asked, and passes over what it does not know', async () => {
    const hub = await serveForTest();
    for (const query of [
      'expand=childrenModelCount',
      'expand=_id',
      'sort=beauty',
      'limit=0',
      'cursor=x',
      'cursor=',
    ]) {
      const response = await fetch(`${hub.url}/api/models?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      expect(await response.json()).toEqual({ error: expect.any(String) });
    }
    expect((await list(`${hub.url}/api/models?limit=1&wrong=1`)).items).toHaveLength(1);
    expect((await list(`${hub.url}/api/models?limit=5000`)).items).toHaveLength(1000);
  });

  it('packs its pages, tags them as Express does, and counts the quota down', async () => {
    const hub = await serveForTest({ quota: 3 });
    const { response } = await list(`${hub.url}/api/models?limit=20`);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('ratelimit')).toBe('"api";r=2;t=300');
    expect(response.headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=3;w=300');
    const text = await (await fetch(`${hub.url}/api/models?limit=20`)).text();
    const hash = createHash('sha1').update(text).digest('base64').slice(0, 27);
    expect(response.headers.get('etag')).toBe(`W/"${Buffer.byteLength(text).toString(16)}-${hash}"`);
    expect((await fetch(`${hub.url}/api/models?limit=20`)).status).toBe(200);
    const spent = await fetch(`${hub.url}/api/models?limit=20`);
    expect([spent.status, spent.headers.get('content-type')]).toEqual([429, 'text/plain']);
    // Another caller has a count of its own.
    const other = await fetch(`${hub.url}/api/models?limit=1`, {
      headers: { authorization: 'Bearer hf_other' },
    });
    expect(other.status).toBe(200);
  });

  it('opens a new window when the old one is over', async () => {
    let nowMs = 0;
    const hub = await serveForTest({ quota: 1, nowMs: () => nowMs });
    const ask = async (): Promise<number> => (await fetch(`${hub.url}/api/models?limit=1`)).status;
    expect([await ask(), await ask()]).toEqual([200, 429]);
    nowMs = 300_000;
    expect(await ask()).toBe(200);
  });
});

describe('GET /api/models/OWNER/NAME', () => {
  const ask = (url: string, token: string | null = null): Promise<Response> =>
    fetch(url, {
      redirect: 'manual',
      ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }),
    });

  it('describes a model, with children counted when asked for', async () => {
    const hub = await serveForTest();
    const url = `${hub.url}/api/models/black-forest-labs/FLUX.1-dev`;
    const plain = (await (await ask(url)).json()) as Item;
    expect(plain).toMatchObject({
      id: 'black-forest-labs/FLUX.1-dev',
      gated: 'auto',
      modelId: 'black-forest-labs/FLUX.1-dev',
    });
    expect(plain).not.toHaveProperty('baseModels');
    const counted = (await (await ask(`${url}?expand[]=childrenModelCount`)).json()) as Item;
    expect(Object.keys(counted)).toEqual(['_id', 'id', 'childrenModelCount']);
    expect(counted['childrenModelCount']).toMatchObject({
      adapter: expect.any(Number),
      merge: expect.any(Number),
    });
  });

  it.each([
    ['gpt2', 'openai-community/gpt2'],
    ['OpenAI-Community/GPT2', 'openai-community/gpt2'],
    ['meta-llama/Meta-Llama-3.1-8B', 'meta-llama/Llama-3.1-8B'],
    ['runwayml/stable-diffusion-v1-5', 'stable-diffusion-v1-5/stable-diffusion-v1-5'],
  ])('redirects from %s to %s', async (former, current) => {
    const hub = await serveForTest();
    const response = await ask(`${hub.url}/api/models/${former}?expand[]=author`);
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      `/api/models/${current}?expand[]=author`,
    ]);
  });

  it('does not tell a missing model from a private one', async () => {
    const hub = await serveForTest({ ownerToken: 'hf_owner' });
    const secret = SMALL_HUB.records.find((record) => record.private)?.id ?? '';
    for (const id of ['nobody/nothing', secret]) {
      const response = await ask(`${hub.url}/api/models/${id}`);
      expect(response.status).toBe(401);
      expect(response.headers.get('etag')).toBe('W/"29-dEMcHWfJi78ZR1aqzb1ELAhp3Us"');
      expect(await response.json()).toEqual({ error: 'Invalid username or password.' });
    }
    expect((await ask(`${hub.url}/api/models/${secret}`, 'hf_owner')).status).toBe(200);
  });
});
