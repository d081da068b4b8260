import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import { ErrorSchema } from '../../web/api/wire/error-schema.ts';
import { askRaw } from './ask-raw.ts';
import { addGraph, openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let running: RunningServer;

beforeAll(async () => {
  running = await startServer(await openGraphStore(SMALL_GRAPH));
});
afterAll(() => running.close());

const failure = async (path: string): Promise<Record<string, unknown>> => {
  const answer = await running.get(path);
  const { error } = ErrorSchema.strict().parse(answer.json());
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('etag')).toBeNull();
  return { status: answer.status, ...error };
};

describe('what is not there (404)', () => {
  it('an unknown id comes with the ids that were likely meant', async () => {
    expect(await failure('/api/v1/models/tuner/chatt')).toEqual({
      status: 404,
      code: 'not-found',
      message: 'There is no model "tuner/chatt" in this snapshot.',
      hint: expect.stringContaining('tuner/chat'),
    });
  });

  it.each(['children', 'parents', 'ancestors', 'descendants', 'paths', 'tree'])(
    'also for its %s',
    async (view) => {
      expect(await failure(`/api/v1/models/no/such/${view}`)).toMatchObject({ status: 404 });
      expect(await failure(`/api/v1/models/no%2Fsuch/${view}`)).toMatchObject({
        status: 404,
        message: expect.stringContaining('"no/such"'),
      });
    },
  );

  it.each([
    ['/api/v1/owners/nobody', 'No model of an owner "nobody"'],
    ['/api/v1/reports/nothing', 'no report "nothing"'],
    ['/api/v1/nothing', 'no route /api/v1/nothing'],
    ['/api/v1/models/a/b/c', 'no route'],
    ['/api/v2/status', 'no route'],
    ['/api', 'no route'],
  ])('%s', async (path, message) => {
    expect(await failure(path)).toMatchObject({
      status: 404,
      code: 'not-found',
      message: expect.stringContaining(message),
    });
  });

  it.each(['%00', '%ff%fe', '..%2F..%2Fetc', 'a%2Fb%2Fc', '%E0%A4%A', '100%', "'; DROP TABLE models"])(
    'an odd id (%s) is unknown and breaks nothing',
    async (id) => {
      expect(await failure(`/api/v1/models/${id}`)).toMatchObject({ status: 404 });
    },
  );
});

describe('bad parameters (400)', () => {
  it.each([
    ['models?limit=abc', 'The parameter limit must be a whole number from 1 to 500, not "abc".'],
    ['models?limit=0', 'The parameter limit must be a whole number from 1 to 500, not "0".'],
    ['models?limit=501', 'The parameter limit must be a whole number from 1 to 500, not "501".'],
    ['models?limit=1e3', 'must be a whole number'],
    ['models?limit=-1', 'must be a whole number'],
    ['models?limit=5&limit=6', 'The parameter limit must be given once'],
    ['models?createdAfter=2024-13-01', 'The parameter createdAfter must be a day such as 2024-07-11'],
    ['models?sort=download', 'did you mean downloads?'],
    ['models?licence=mit', 'There is no parameter "licence" here: did you mean "license"?'],
    ['status?x=1', 'There is no parameter "x" here: known are none'],
    ['models/gpt2/children?relation=finetune,distilled', 'must be one of finetune, adapter'],
    ['models/gpt2/ancestors?evidence=hubb', 'did you mean hub?'],
    ['models/gpt2/descendants?limit=10001', 'from 1 to 10000'],
    ['models/gpt2/paths?limit=51', 'from 1 to 50'],
    ['compare?left=qwen', 'The parameter right must name a family.'],
    ['compare?left=qwen&right=gogle', 'There is no family "gogle".'],
    ['models?family=gogle', 'There is no family "gogle".'],
    ['compare?left=qwen&right=meta&merges=yes', 'The parameter merges must be true or false, not "yes".'],
    ['findings?kind=cycles', 'did you mean cycle?'],
    [`search?q=${'x'.repeat(201)}`, 'must be at most 200 characters long'],
  ])('%s', async (path, message) => {
    expect(await failure(`/api/v1/${path}`)).toMatchObject({
      status: 400,
      code: 'bad-request',
      message: expect.stringContaining(message),
    });
  });
});

it('only reading is allowed (405)', async () => {
  const response = await fetch(`${running.url}/api/v1/models`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
  expect(await response.json()).toMatchObject({ error: { code: 'method-not-allowed' } });
});

describe('before there is an index (503)', () => {
  it('says why, and when to ask again', async () => {
    const empty = await startServer(createMemoryStore());
    const answer = await empty.get('/api/v1/models');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.json()).toMatchObject({
      error: { code: 'not-ready', message: 'The store holds no models yet: run a crawl or an import.' },
    });
    expect((await empty.get('/api/v1/status')).json()).toMatchObject({
      isReady: false,
      notReadyBecause: 'The store holds no models yet: run a crawl or an import.',
      snapshot: null,
      coverage: null,
    });
    await empty.close();
  });

  it('says that models are there and who derives from whom is not known yet', async () => {
    const store = createMemoryStore();
    const { crawlId } = await store.beginCrawl({ fingerprint: 'f', source: 'import', date: '2024-07-11' });
    const observation = { model: { id: 'a/b' }, references: [], observedSources: [] };
    await store.write(crawlId, {
      observations: [observation],
      rejected: [],
      privateCount: 0,
      checkpoint: '1',
    });
    const filling = await startServer(store);
    expect((await filling.get('/api/v1/status')).json()).toMatchObject({ isReady: true, isDerived: false });
    await filling.close();
  });

  it('is ready as soon as the store holds something', async () => {
    const store = createMemoryStore();
    const filling = await startServer(store);
    await addGraph(store, 'llama <- chat finetune');
    await filling.server.reload();
    expect((await filling.get('/api/v1/status')).json()).toMatchObject({
      isReady: true,
      isDerived: true,
      notReadyBecause: null,
      snapshot: { date: '2024-07-11', source: 'import', isComplete: true, isSimulated: false },
      coverage: { models: 2, derivations: 1 },
      version: '1.2.3',
    });
    await filling.close();
  });
});

it('a surprise is logged in full and told in short (500)', async () => {
  const store = await openGraphStore('llama');
  const broken = await startServer({
    ...store,
    modelsByKey: () => Promise.reject(new Error('the disk is on fire')),
  });
  const answer = await broken.get('/api/v1/models/llama');
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain('disk');
  expect(ErrorSchema.parse(answer.json()).error.code).toBe('internal');
  expect(broken.lines.join('\n')).toContain('the disk is on fire');
  await broken.close();
});

it('a request without a path or with a broken one does not stop the server', async () => {
  for (const path of ['//%zz/..//?%', '/%', '/api/v1/models/%', '/api/v1/%c0%ae', '*']) {
    const { status } = await askRaw(running.port, path);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(600);
  }
  expect((await running.get('/api/v1/status')).status).toBe(200);
});
