import { describe, expect, it } from 'vitest';
import { linked, pairs, resolveRecords } from './world.ts';

/**
 * Kinds of dirt that real list entries show, each as facts of our own.
 * What only two snapshots show (relicensed, recreated, removed) is tested with the stores.
 */
describe('a model that names itself', () => {
  it('in a tag, alone: no edge, a root', () => {
    const { edges, findings } = resolveRecords([{ id: 'alder/tagger', tags: ['base_model:alder/tagger'] }]);
    expect(edges).toEqual([]);
    expect(findings('self-reference')).toEqual(['alder/tagger | alder/tagger']);
  });

  it('in every place that the Hub offers: found once', () => {
    const { edges, findings } = resolveRecords([
      {
        id: 'alder/big-FP8',
        tags: pairs('quantized', 'alder/big-FP8'),
        baseModels: linked('quantized', 'alder/big-FP8'),
        cardData: { base_model: ['alder/big-FP8'], base_model_relation: 'quantized' },
      },
    ]);
    expect(edges).toEqual([]);
    expect(findings('self-reference')).toEqual(['alder/big-FP8 | alder/big-FP8']);
  });

  it('in another case', () => {
    const { edges, resolution, kinds } = resolveRecords([
      { id: 'Alder/Reviews', tags: ['base_model:alder/reviews'] },
    ]);
    expect([edges, kinds]).toEqual([[], ['self-reference']]);
    expect(resolution.findings[0]?.proof).toBe(
      '"Alder/Reviews" names itself as its base model, written "alder/reviews".',
    );
  });

  it('by its older id', () => {
    const { edges, resolution } = resolveRecords(
      [{ id: 'alder/new-name', tags: ['base_model:alder/old-name'] }],
      ['alder/old-name => alder/new-name'],
    );
    expect(edges).toEqual([]);
    expect(resolution.findings[0]?.proof).toBe(
      '"alder/new-name" names itself as its base model, by its older id "alder/old-name".',
    );
  });

  it('by its older id, which its own card proves', () => {
    const { edges, cardAliases, kinds } = resolveRecords([
      {
        id: 'alder/new-name',
        _id: '621ffdc036468d709f174338',
        baseModels: {
          relation: 'finetune',
          models: [{ _id: '621ffdc036468d709f174338', id: 'alder/new-name' }],
        },
        cardData: { base_model: 'alder/old-name' },
      },
    ]);
    expect([edges, cardAliases, kinds]).toEqual([
      [],
      ['alder/old-name => alder/new-name'],
      ['self-reference'],
    ]);
  });

  it('among others: the others stay', () => {
    const { edges } = resolveRecords([
      'alder/base',
      { id: 'birch/blend', tags: ['base_model:birch/blend', 'base_model:alder/base'] },
    ]);
    expect(edges).toEqual(['birch/blend -> alder/base tag unspecified']);
  });
});

describe('models that derive from one another', () => {
  it('keep their edges', () => {
    const { edges } = resolveRecords([
      { id: 'alder/epoch-1', tags: ['base_model:alder/epoch-2'] },
      { id: 'alder/epoch-2', tags: ['base_model:alder/epoch-1'] },
    ]);
    expect(edges).toEqual([
      'alder/epoch-1 -> alder/epoch-2 tag unspecified',
      'alder/epoch-2 -> alder/epoch-1 tag unspecified',
    ]);
  });
});

describe('a parent that is not there', () => {
  it('deleted, private or renamed: a stub, one finding a derivation', () => {
    const { edges, findings } = resolveRecords([
      { id: 'birch/a', tags: ['base_model:alder/deleted-7b'] },
      { id: 'birch/b', tags: ['base_model:alder/deleted-7b'] },
    ]);
    expect(edges).toEqual([
      'birch/a -> alder/deleted-7b? tag unspecified',
      'birch/b -> alder/deleted-7b? tag unspecified',
    ]);
    expect(findings('dangling-reference')).toEqual([
      'birch/a | alder/deleted-7b',
      'birch/b | alder/deleted-7b',
    ]);
  });

  it('a legacy name without an owner: a stub until an alias is known', () => {
    const records = ['elm-community/tiny2', { id: 'birch/chat', tags: ['base_model:tiny2'] }];
    expect(resolveRecords(records).edges).toEqual(['birch/chat -> tiny2? tag unspecified']);
    expect(resolveRecords(records, ['tiny2 => elm-community/tiny2']).edges).toEqual([
      'birch/chat -> elm-community/tiny2 tag unspecified',
    ]);
  });

  it.each([
    'SDXL_model',
    'None',
    'undefined',
    'checkpoint_step_200000',
    'models/base_alder',
    'outputs/model',
    'N/A',
  ])('a name that leads nowhere, %s: well-formed, so a stub', (name) => {
    const { edges, kinds } = resolveRecords([{ id: 'birch/chat', cardData: { base_model: name } }]);
    expect(edges).toEqual([`birch/chat -> ${name}? declared unspecified`]);
    expect(kinds).toEqual(['dangling-reference']);
  });
});

describe('a parent that is no model id', () => {
  it.each([
    String.raw`C:\Models\Base-5B`,
    '/cache/hub/models--alder--base/snapshots/ea7bbc',
    '/root/base',
    'outputs/run/checkpoints/last',
    './base',
    'alder/base">Original',
    'alder/base<br>',
    'alder/base]',
    'alder/base,',
    'alder/base/tree/main',
    'alder/base/',
    'alder/alder/base',
    'a model of our own',
    'none, trained from scratch',
    '',
  ])('%j: a finding, no edge', (text) => {
    const { edges, findings, stubs } = resolveRecords([{ id: 'birch/chat', cardData: { base_model: text } }]);
    expect([edges, stubs]).toEqual([[], []]);
    expect(findings('malformed-reference')).toEqual([`birch/chat | ${text}`]);
  });

  it('beside a good one: the good one counts', () => {
    const { edges, kinds } = resolveRecords([
      'alder/base',
      {
        id: 'birch/chat',
        tags: ['base_model:adapter:/data/base', ...pairs('adapter', 'alder/base')],
        cardData: { base_model: 'alder/base' },
      },
    ]);
    expect(edges).toEqual(['birch/chat -> alder/base tag adapter']);
    expect(kinds).toEqual(['author-written-relation', 'malformed-reference']);
  });

  it('a Hub address is cut to its id', () => {
    const { edges } = resolveRecords([
      'alder/base',
      { id: 'birch/chat', cardData: { base_model: 'https://huggingface.co/alder/base/tree/main' } },
    ]);
    expect(edges).toEqual(['birch/chat -> alder/base declared unspecified']);
  });
});
