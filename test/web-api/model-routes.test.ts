import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModelDocument } from '../../cli/read/read-model-document.ts';
import type { Store } from '../../store/port.ts';
import { ModelDocumentSchema } from '../../web/api/wire/model-document-schema.ts';
import {
  ChildListSchema,
  ParentListSchema,
  PathsDocumentSchema,
  WalkDocumentSchema,
} from '../../web/api/wire/list-schemas.ts';
import { parseGraph } from '../graphs/parse-graph.ts';
import { openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let store: Store;
let running: RunningServer;
const get = async (path: string): Promise<unknown> => (await running.get(`/api/v1/models/${path}`)).json();

beforeAll(async () => {
  store = await openGraphStore(SMALL_GRAPH);
  running = await startServer(store);
});
afterAll(() => running.close());

describe('one model', () => {
  it('is told in full', async () => {
    const model = ModelDocumentSchema.strict().parse(await get('tuner/chat'));
    expect(model).toMatchObject({
      id: 'tuner/chat',
      owner: 'tuner',
      state: 'live',
      isStub: false,
      license: ['mit'],
      downloads30d: 300,
      createdAt: '2023-06-01T00:00:00.000Z',
      library: 'transformers',
      gate: 'open',
      firstSeen: '2024-07-11',
      parents: [
        {
          id: 'Qwen/Alpha',
          relation: 'finetune',
          evidence: 'hub',
          inferredRelation: null,
          declaredRelation: null,
          isStub: false,
        },
      ],
      childCount: 2,
      descendantCount: 2,
      authorCount: 2,
      depth: 1,
      generation: 1,
      trainingDepth: 1,
      families: ['qwen'],
      verdict: null,
    });
  });

  it.each([
    ['owner/name', 'tuner/chat', 'tuner/chat'],
    ['owner%2Fname', 'tuner%2Fchat', 'tuner/chat'],
    ['any case', 'TUNER/Chat', 'tuner/chat'],
    ['a legacy id', 'gpt2', 'gpt2'],
    ['an older name', 'old/gpt', 'gpt2'],
  ])('is found by %s', async (_, asked, id) => {
    expect(await get(asked)).toMatchObject({ id });
  });

  it('knows its older names', async () => {
    expect(await get('gpt2')).toMatchObject({ owner: null, aliases: ['Old/GPT'] });
  });

  it('can be a stub, of which nothing is known but its children', async () => {
    const stub = ModelDocumentSchema.strict().parse(await get('lost/model'));
    expect(stub).toMatchObject({
      isStub: true,
      state: 'stub',
      license: [],
      downloads30d: null,
      firstSeen: null,
      parents: [],
      childCount: 1,
      depth: 0,
    });
  });

  it('is the same document that the command line prints from the derived columns', async () => {
    for (const { id } of parseGraph(SMALL_GRAPH).models) {
      const [model] = await store.models([id]);
      expect(model, id).not.toBeNull();
      if (model) expect(await get(id)).toEqual(await readModelDocument(store, model));
    }
  });

  it('keeps to the stub that was asked for when its key was given to another one meanwhile', async () => {
    const renumbered = await startServer({
      ...store,
      modelsByKey: async (keys) => {
        const rows = await store.modelsByKey(keys);
        return rows.map((row) => (row.state === 'stub' ? { ...row, id: 'other/stub' } : row));
      },
    });
    expect((await renumbered.get('/api/v1/models/lost/model')).json()).toEqual(await get('lost/model'));
    await renumbered.server.close();
  });

  it('has no depth where only a cycle leads to it', async () => {
    expect(await get('round/a')).toMatchObject({ depth: null, trainingDepth: null, generation: 0 });
  });
});

describe('children', () => {
  const children = async (query = ''): Promise<ReturnType<typeof ChildListSchema.parse>> =>
    ChildListSchema.strict().parse(await get(`Qwen/Alpha/children${query}`));
  const ids = async (query: string): Promise<readonly string[]> =>
    (await children(query)).rows.map(({ id }) => id);

  it('are counted by relation and listed by descendants, then downloads', async () => {
    const list = await children();
    expect(list.rows.map(({ id }) => id)).toEqual([
      'tuner/chat',
      'tuner/lora',
      'loner/odd',
      'packer/alpha-q4',
    ]);
    expect(list).toMatchObject({
      total: 4,
      offset: 0,
      byRelation: { finetune: 1, adapter: 1, quantized: 1, unspecified: 1 },
    });
  });

  it('can be filtered by one relation or several', async () => {
    expect(await ids('?relation=adapter')).toEqual(['tuner/lora']);
    expect(await ids('?relation=adapter,quantized')).toEqual(['tuner/lora', 'packer/alpha-q4']);
    expect(await children('?relation=merge')).toMatchObject({ total: 0, byRelation: { adapter: 1 } });
  });

  it('can be sorted and paged through', async () => {
    expect(await ids('?sort=id')).toEqual(['loner/odd', 'packer/alpha-q4', 'tuner/chat', 'tuner/lora']);
    expect(await ids('?sort=created&limit=1')).toEqual(['tuner/lora']);
    expect(await ids('?sort=id&offset=1&limit=2')).toEqual(['packer/alpha-q4', 'tuner/chat']);
    expect(await children('?sort=id&offset=9')).toMatchObject({ total: 4, offset: 9, rows: [] });
  });

  it('say how they were made from this parent, primary or not', async () => {
    const { rows } = ChildListSchema.strict().parse(await get('facebook/Beta/children'));
    expect(rows).toMatchObject([{ id: 'mixer/blend', relation: 'merge', parentCount: 2 }]);
  });
});

it('parents come with the derivations that lead from them', async () => {
  const list = ParentListSchema.strict().parse(await get('mixer/blend/parents'));
  expect(list).toMatchObject({
    total: 2,
    rows: [{ id: 'tuner/chat' }, { id: 'facebook/Beta' }],
    edges: [
      { id: 'tuner/chat', relation: 'merge', evidence: 'hub' },
      { id: 'facebook/Beta', relation: 'merge', evidence: 'hub' },
    ],
  });
  const second = ParentListSchema.strict().parse(await get('mixer/blend/parents?offset=1&limit=1'));
  expect(second).toMatchObject({ total: 2, offset: 1, rows: [{ id: 'facebook/Beta' }] });
  expect(second.edges).toHaveLength(1);
});

describe('walks', () => {
  const walk = async (path: string): Promise<ReturnType<typeof WalkDocumentSchema.parse>> =>
    WalkDocumentSchema.strict().parse(await get(path));

  it('lists ancestors nearest first', async () => {
    expect(await walk('mixer/blend/ancestors')).toEqual({
      total: 3,
      rows: [
        { id: 'facebook/Beta', depth: 1, isStub: false },
        { id: 'tuner/chat', depth: 1, isStub: false },
        { id: 'Qwen/Alpha', depth: 2, isStub: false },
      ],
    });
  });

  it('says which are stubs', async () => {
    expect(await walk('finder/found/ancestors')).toEqual({
      total: 1,
      rows: [{ id: 'lost/model', depth: 1, isStub: true }],
    });
  });

  it('lists descendants and cuts them with their total', async () => {
    const all = await walk('Qwen/Alpha/descendants');
    expect(all.total).toBe(6);
    expect(all.rows.map(({ depth }) => depth)).toEqual([1, 1, 1, 1, 2, 2]);
    const cut = await walk('Qwen/Alpha/descendants?limit=2');
    expect(cut).toEqual({ total: 6, rows: all.rows.slice(0, 2) });
  });

  it('keeps to a depth, to relations and to evidence', async () => {
    expect((await walk('Qwen/Alpha/descendants?depth=1')).total).toBe(4);
    expect((await walk('Qwen/Alpha/descendants?relation=finetune,quantized')).total).toBe(3);
    expect((await walk('Qwen/Alpha/descendants?evidence=tag,declared')).total).toBe(2);
    expect((await walk('mixer/blend/ancestors?relation=merge')).total).toBe(2);
  });

  it('ends in a cycle', async () => {
    expect(await walk('round/a/ancestors')).toMatchObject({ total: 1, rows: [{ id: 'round/b' }] });
  });
});

it('paths lead up to every root', async () => {
  const document = PathsDocumentSchema.strict().parse(await get('mixer/blend/paths'));
  const ways = document.paths.map(({ hops }) => hops.map(({ row }) => row.id));
  expect(ways).toEqual([
    ['mixer/blend', 'facebook/Beta'],
    ['mixer/blend', 'tuner/chat', 'Qwen/Alpha'],
  ]);
  expect(document.paths[1]?.hops.map(({ relation }) => relation)).toEqual(['merge', 'finetune', null]);
});
