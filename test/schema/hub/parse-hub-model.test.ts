import { describe, expect, it } from 'vitest';
import { LIST_FIELDS, toAsked } from '../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';
import { observe } from './observe.ts';

const FULL = {
  _id: '64F49FAD087687f95ad96a05',
  id: 'birch/chat',
  downloads: 1200,
  downloadsAllTime: 98_000,
  likes: 7,
  createdAt: '2024-05-01T10:20:30.000Z',
  lastModified: '2024-06-01T00:00:00.000Z',
  pipeline_tag: 'text-generation',
  library_name: 'transformers',
  gated: 'auto',
  disabled: false,
  private: false,
  tags: ['transformers', 'base_model:alder/base', 'base_model:finetune:alder/base', 'license:apache-2.0'],
  baseModels: { relation: 'finetune', models: [{ _id: '621ffdc036468d709f174338', id: 'alder/base' }] },
  cardData: {
    license: 'apache-2.0',
    base_model: 'alder/base',
    new_version: 'birch/chat-2',
    license_name: ' x ',
  },
  safetensors: { total: 8_190_735_360, parameters: { BF16: 8_190_735_360 } },
};

it('writes half a character as U+FFFD, as every store would', () => {
  const { model } = observe({ id: 'birch/chat', pipeline_tag: 'text\uD800', tags: ['license:m\uDC00it'] });
  expect(model.task).toBe('text\uFFFD');
  expect(model.license).toEqual(['m\uFFFDit']);
});

it.each([
  ['a tag', { tags: ['base_model:a/\uD800'] }, 'a/\uFFFD'],
  ['a relation tag', { tags: ['base_model:merge:a/\uD800'] }, 'a/\uFFFD'],
  ['a card', { cardData: { base_model: 'a/\uD800' } }, 'a/\uFFFD'],
  ['a list of a card', { cardData: { base_model: ['\uDC00'] } }, '\uFFFD'],
  ['a key of a card', { cardData: { base_model: { '\uD800': 1 } } }, '{ \uFFFD } (an object)'],
  ['the Hub', { baseModels: { models: [{ id: 'a/\uD800' }] } }, 'a/\uFFFD'],
])('writes half a character in what %s names as U+FFFD', (_, record, target) => {
  expect(observe({ id: 'birch/chat', ...record }).references).toMatchObject([{ target }]);
});

it('cuts a rejected record between characters', () => {
  const parsed = parseHubModel({ id: `${'x'.repeat(119)}🌲 tree \uD800` }, toAsked([]));
  expect(parsed).toMatchObject({ kind: 'rejected', rejected: { subject: `${'x'.repeat(119)}…` } });
  expect(parseHubModel('\uD800', toAsked([]))).toMatchObject({ rejected: { subject: '"\\ud800"' } });
});

describe('a full record', () => {
  it('gives every field of a model', () => {
    expect(observe(FULL).model).toEqual({
      id: 'birch/chat',
      hubId: '64f49fad087687f95ad96a05',
      license: ['apache-2.0'],
      licenseName: 'x',
      downloads30d: 1200,
      downloadsAllTime: 98_000,
      likes: 7,
      createdAtMs: Date.UTC(2024, 4, 1, 10, 20, 30),
      lastModifiedMs: Date.UTC(2024, 5, 1),
      task: 'text-generation',
      library: 'transformers',
      gate: 'auto',
      isDisabled: false,
      newVersion: 'birch/chat-2',
      parameters: 8_190_735_360,
      inferredRelation: 'finetune',
    });
  });

  it('is what our own crawl asks for', () => {
    expect(Object.keys(FULL).sort()).toEqual([...LIST_FIELDS, '_id', 'id'].sort());
  });

  it('keeps the fields in one order, whichever of them have values', () => {
    const bare = observe({ _id: FULL._id, id: 'alder/bare' }, [...LIST_FIELDS]);
    expect(Object.keys(bare.model)).toEqual(Object.keys(observe(FULL).model));
  });
});

describe('asked for or not', () => {
  it('says nothing about a field that was not asked for', () => {
    const { model, observedSources } = observe({ _id: FULL._id, id: 'alder/base', likes: 3 });
    expect(model).toEqual({ id: 'alder/base', hubId: FULL._id.toLowerCase(), likes: 3 });
    expect(observedSources).toEqual([]);
  });

  it('says `null` about a field that was asked for and is absent', () => {
    const { model } = observe({ id: 'alder/base' }, ['pipeline_tag', 'gated', 'cardData', 'tags']);
    expect(model).toEqual({
      id: 'alder/base',
      license: [],
      licenseName: null,
      task: null,
      gate: null,
      newVersion: null,
      inferredRelation: null,
    });
  });

  it('names the sources of references that were looked at, also where they hold none', () => {
    expect(observe({ id: 'alder/base' }, ['tags']).observedSources).toEqual(['tag']);
    expect(observe({ id: 'alder/base' }, ['tags', 'baseModels', 'cardData']).observedSources).toEqual([
      'baseModels',
      'tag',
      'card',
    ]);
  });

  it('takes a page to have asked for whatever any of its records carries', () => {
    expect([...toAsked([{ id: 'a' }, null, 'text', [1], { tags: [] }, { id: 'b', likes: 1 }])]).toEqual([
      'id',
      'tags',
      'likes',
    ]);
  });
});

describe('what is no model', () => {
  const reject = (value: unknown): unknown => parseHubModel(value, new Set());

  it.each([
    [null, 'null', 'A model record must be an object, not null.'],
    ['<html>', '"<html>"', 'A model record must be an object, not a string.'],
    [[1, 2], '[1,2]', 'A model record must be an object, not a list.'],
    [{ error: 'busy' }, '{"error":"busy"}', 'The record has no id: neither "id" nor "modelId" is a text.'],
    [{ id: 7 }, '{"id":7}', 'The record has no id: neither "id" nor "modelId" is a text.'],
    [{ id: '  ' }, '{"id":"  "}', 'The record has no id: neither "id" nor "modelId" is a text.'],
  ])('rejects %j', (value, subject, reason) => {
    expect(reject(value)).toEqual({ kind: 'rejected', rejected: { subject, reason } });
  });

  it.each(['a b/c', 'a/b/c', '../b', 'a/ü', `a/${'x'.repeat(97)}`, 'a/b\u0000'])(
    'rejects the id %j, with it',
    (id) => {
      expect(reject({ id, likes: 1 })).toMatchObject({
        kind: 'rejected',
        rejected: { subject: id, reason: expect.stringContaining(JSON.stringify(id)) },
      });
    },
  );

  it('shows the start of a long record only, and survives what has no JSON text', () => {
    const cyclic: Record<string, unknown> = { size: 10n };
    cyclic['self'] = cyclic;
    expect(reject({ note: 'x'.repeat(500) })).toMatchObject({
      rejected: { subject: expect.stringMatching(/^.{121}$/) },
    });
    expect(reject(cyclic)).toMatchObject({ kind: 'rejected', rejected: { subject: '[object Object]' } });
  });

  it('skips private records without looking further', () => {
    expect(reject({ id: 'a b', private: true })).toEqual({ kind: 'private' });
  });

  it('takes the older spelling of the id', () => {
    expect(observe({ modelId: 'alder/base' }).model.id).toBe('alder/base');
  });
});

describe('a field of a wrong type reads as null', () => {
  const ODD = [undefined, null, true, 3.5, -1, Number.NaN, 'text', [], {}, ['x'], { a: 1 }, 1n];
  const FIELDS = Object.keys(FULL).filter((field) => field !== 'id' && field !== 'private');

  it.each(FIELDS)('%s', (field) => {
    for (const odd of ODD) {
      const { model } = observe({ id: 'alder/base', [field]: odd });
      for (const value of Object.values(model)) {
        const isPlain =
          value === null || ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
        expect(isPlain, `${field}: ${String(odd)}`).toBe(true);
      }
    }
  });

  it.each([
    ['downloads', '12', 'downloads30d'],
    ['downloads', -3, 'downloads30d'],
    ['likes', 1.5, 'likes'],
    ['createdAt', 'yesterday', 'createdAtMs'],
    ['createdAt', '2024', 'createdAtMs'],
    ['createdAt', '0001-01-01T00:00:00.000Z', 'createdAtMs'],
    ['createdAt', '9999-01-01T00:00:00.000Z', 'createdAtMs'],
    ['createdAt', 1_700_000_000_000, 'createdAtMs'],
    ['_id', 'not-hexadecimal-24-digits', 'hubId'],
    ['pipeline_tag', '', 'task'],
    ['gated', 'sometimes', 'gate'],
    ['disabled', 'no', 'isDisabled'],
    ['safetensors', { total: 'big' }, 'parameters'],
  ])('%s %j', (field, value, name) => {
    expect(observe({ id: 'alder/base', [field]: value }).model).toHaveProperty(name, null);
  });
});

describe('forms of dumps', () => {
  it('reads a card that comes as JSON text', () => {
    const cardData = JSON.stringify({ license: 'MIT', base_model: ['alder/base'] });
    const { model, references } = observe({ id: 'birch/chat', cardData });
    expect(model.license).toEqual(['mit']);
    expect(references.map(({ target }) => target)).toEqual(['alder/base']);
  });

  it.each(['', 'null', '{"license": "mit"', '[]', '"text"'])('takes the card text %j as none', (cardData) => {
    expect(observe({ id: 'birch/chat', cardData })).toMatchObject({ model: { license: [] }, references: [] });
  });

  it('reads 64-bit numbers and dates of Parquet readers', () => {
    const createdAt = new Date(Date.UTC(2024, 0, 2));
    const { model } = observe({ id: 'birch/chat', downloads: 5n, createdAt });
    expect(model).toMatchObject({ downloads30d: 5, createdAtMs: Date.UTC(2024, 0, 2) });
  });

  it.each(['2024-01-02', '2024-01-02 00:00', '2024-01-02T00:00:00', '2024-01-02T01:00:00+01:00'])(
    'reads the date %s as UTC wherever it runs',
    (createdAt) => {
      expect(observe({ id: 'birch/chat', createdAt }).model.createdAtMs).toBe(Date.UTC(2024, 0, 2));
    },
  );

  it('reads every form of `gated`', () => {
    const gates = [false, true, 'auto', 'manual'].map((gated) => observe({ id: 'a/b', gated }).model.gate);
    expect(gates).toEqual(['open', 'manual', 'auto', 'manual']);
  });
});

describe('a newer version', () => {
  it.each([
    ['alder/base-2', 'alder/base-2'],
    ['https://huggingface.co/alder/base-2', 'alder/base-2'],
    ['Alder/Base', null],
    ['soon', 'soon'],
    ['coming soon', null],
    [['alder/base-2'], null],
  ])('%j reads %j', (new_version, expected) => {
    expect(observe({ id: 'alder/base', cardData: { new_version } }).model.newVersion).toBe(expected);
  });
});

describe('licenses', () => {
  it('takes the tags, in order, lower-case, each once', () => {
    const tags = ['license:MIT', 'en', 'license:apache-2.0', 'license:mit', 'license:'];
    expect(observe({ id: 'a/b', tags, cardData: { license: 'gpl-3.0' } }).model.license).toEqual([
      'mit',
      'apache-2.0',
    ]);
  });

  it('else takes what the card says', () => {
    expect(observe({ id: 'a/b', tags: ['en'], cardData: { license: 'Llama2' } }).model.license).toEqual([
      'llama2',
    ]);
    expect(observe({ id: 'a/b', cardData: { license: ['mit', 'MIT', 3] } }).model.license).toEqual(['mit']);
  });

  it('is empty when asked for and not stated', () => {
    expect(observe({ id: 'a/b', tags: ['en'], cardData: { license: '' } }).model.license).toEqual([]);
  });

  it('takes a label at its word, and keeps the name beside `other`', () => {
    const cardData = { license: 'other', license_name: 'alder-community' };
    expect(observe({ id: 'a/b', tags: ['license:other'], cardData }).model).toMatchObject({
      license: ['other'],
      licenseName: 'alder-community',
    });
  });
});
