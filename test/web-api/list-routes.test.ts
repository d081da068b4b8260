import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FindingListSchema,
  OwnerDocumentSchema,
  SearchDocumentSchema,
} from '../../web/api/wire/list-schemas.ts';
import { ModelListSchema } from '../../web/api/wire/model-row-schemas.ts';
import { openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let running: RunningServer;
const get = async (path: string): Promise<unknown> => (await running.get(`/api/v1/${path}`)).json();

beforeAll(async () => {
  running = await startServer(await openGraphStore(SMALL_GRAPH));
});
afterAll(() => running.close());

describe('the list of all models', () => {
  const list = async (query = ''): Promise<ReturnType<typeof ModelListSchema.parse>> =>
    ModelListSchema.strict().parse(await get(`models${query}`));
  const ids = async (query: string): Promise<readonly string[]> =>
    (await list(query)).rows.map(({ id }) => id);

  it('starts with the most downloaded and leaves stubs out', async () => {
    const all = await list('?limit=3');
    expect(all.rows.map(({ id }) => id)).toEqual(['Qwen/Alpha', 'facebook/Beta', 'tuner/chat']);
    expect(all).toMatchObject({ total: 14, offset: 0 });
  });

  it.each([
    ['?owner=TUNER&sort=id', ['tuner/chat', 'tuner/gpt2-poems', 'tuner/lora']],
    ['?license=mit', ['tuner/chat']],
    ['?relation=root', ['Qwen/Alpha', 'facebook/Beta', 'gpt2', 'lonely/one']],
    ['?relation=quantized&sort=id&direction=desc', ['packer/chat-q4', 'packer/alpha-q4']],
    ['?library=peft', ['tuner/lora']],
    ['?task=text-generation', ['Qwen/Alpha']],
    ['?createdAfter=2023-06-01&sort=created', ['tuner/lora', 'tuner/chat']],
    ['?family=meta&sort=id', ['facebook/Beta', 'mixer/blend']],
    ['?q=alpha%20Q4', ['packer/alpha-q4']],
    ['?q=chat&owner=', ['tuner/chat', 'packer/chat-q4']],
  ])('%s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('is paged through without holes or repetitions', async () => {
    const whole = await ids('?sort=id');
    const pages = await Promise.all([0, 5, 10].map((offset) => ids(`?sort=id&limit=5&offset=${offset}`)));
    expect(pages.flat()).toEqual(whole);
  });
});

describe('search', () => {
  const search = async (text: string, rest = ''): Promise<ReturnType<typeof SearchDocumentSchema.parse>> =>
    SearchDocumentSchema.strict().parse(await get(`search?q=${encodeURIComponent(text)}${rest}`));

  it('puts the exact name first and counts all that match', async () => {
    const found = await search('chat');
    expect(found.rows.map(({ id }) => id)).toEqual(['tuner/chat', 'packer/chat-q4']);
    expect(await search('chat', '&limit=1')).toMatchObject({ total: 2, rows: [{ id: 'tuner/chat' }] });
  });

  it('finds families by the beginning of a name or an owner', async () => {
    expect((await search('qw')).families).toEqual([{ key: 'qwen', name: 'Qwen', derivatives: 6 }]);
    expect((await search('faceb')).families).toEqual([{ key: 'meta', name: 'Meta', derivatives: 1 }]);
  });

  it('finds nothing for nothing', async () => {
    expect(await search('')).toEqual({ total: 0, rows: [], families: [] });
    expect(await search('no such model')).toEqual({ total: 0, rows: [], families: [] });
  });
});

describe('an owner', () => {
  it('is summed up with what others made of its models', async () => {
    const owner = OwnerDocumentSchema.strict().parse(await get('owners/qwen'));
    expect(owner).toMatchObject({
      owner: 'Qwen',
      models: 1,
      derivatives: 6,
      families: ['qwen'],
      downloads30d: 1000,
      likes: 40,
      licenses: [{ license: 'apache-2.0', count: 1 }],
      states: { live: 1, gone: 0, stub: 0 },
      rows: [{ id: 'Qwen/Alpha' }],
    });
  });

  it('does not count its own derivatives, and lists its models by importance', async () => {
    const owner = OwnerDocumentSchema.strict().parse(await get('owners/tuner'));
    expect(owner.rows.map(({ id }) => id)).toEqual(['tuner/chat', 'tuner/lora', 'tuner/gpt2-poems']);
    expect(owner).toMatchObject({
      models: 3,
      derivatives: 2,
      families: [],
      licenses: [
        { license: '', count: 2 },
        { license: 'mit', count: 1 },
      ],
    });
  });

  it('has as many derivatives as the family of which it is the only owner', async () => {
    const { derivatives } = OwnerDocumentSchema.parse(await get('owners/qwen'));
    expect(await get('reports/families')).toContainEqual(
      expect.objectContaining({ family: 'qwen', derivatives }),
    );
  });

  it('can be one of which only a stub is named', async () => {
    expect(await get('owners/LOST')).toMatchObject({
      owner: 'lost',
      models: 0,
      derivatives: 0,
      states: { live: 0, gone: 0, stub: 1 },
      rows: [{ id: 'lost/model', isStub: true }],
    });
  });
});

describe('findings', () => {
  it('are listed by kind, with their total', async () => {
    const cycles = FindingListSchema.strict().parse(await get('findings?kind=cycle'));
    expect(cycles.total).toBe(1);
    expect(cycles.rows).toHaveLength(1);
    expect(cycles.rows[0]?.id).toMatch(/^round\//);
  });

  it('are paged through', async () => {
    const all = FindingListSchema.strict().parse(await get('findings'));
    expect(all.rows).toHaveLength(all.total);
    expect(all.total).toBeGreaterThan(1);
    const second = FindingListSchema.strict().parse(await get('findings?offset=1&limit=1'));
    expect(second).toEqual({ total: all.total, offset: 1, rows: all.rows.slice(1, 2) });
  });
});
