import { describe, expect, it } from 'vitest';
import { linked, pairs, resolveRecords } from './world.ts';

/**
 * Kinds of dirt that real list entries show, each as facts of our own.
 * What only two snapshots show (relicensed, recreated, removed) is tested with the stores.
 */
describe('a tag that an author wrote', () => {
  it('names a parent besides the linked one: a declared edge', () => {
    const { edges, findings } = resolveRecords([
      'alder/base',
      'alder/base-4bit',
      {
        id: 'birch/helper',
        tags: ['base_model:adapter:alder/base-4bit', ...pairs('adapter', 'alder/base')],
        cardData: { base_model: 'alder/base' },
      },
    ]);
    expect(edges).toEqual([
      'birch/helper -> alder/base tag adapter',
      'birch/helper -> alder/base-4bit declared unspecified wrote adapter',
    ]);
    expect(findings('author-written-relation')).toEqual(['birch/helper | alder/base-4bit']);
  });

  it('names the linked parent by its older id: one reference', () => {
    const { edges, cardAliases } = resolveRecords([
      'elm-ai/base-1.0',
      {
        id: 'birch/helper',
        tags: ['base_model:adapter:elm-old/base-1.0', ...pairs('adapter', 'elm-ai/base-1.0')],
      },
    ]);
    expect(edges).toEqual(['birch/helper -> elm-ai/base-1.0 tag adapter']);
    expect(cardAliases).toEqual(['elm-old/base-1.0 => elm-ai/base-1.0']);
  });

  it('names a local folder that looks like an id: one reference, but no alias for all others', () => {
    const { edges, cardAliases } = resolveRecords([
      'alder/base',
      { id: 'birch/helper', tags: ['base_model:adapter:outputs/model', ...pairs('adapter', 'alder/base')] },
      { id: 'cedar/other', tags: ['base_model:adapter:outputs/model'] },
    ]);
    expect(edges).toEqual([
      'birch/helper -> alder/base tag adapter',
      'cedar/other -> outputs/model? declared unspecified wrote adapter',
    ]);
    expect(cardAliases).toEqual([]);
  });

  it('with blanks around the id: the same parent', () => {
    const { edges, kinds } = resolveRecords([
      'alder/base',
      { id: 'birch/a', tags: ['base_model: alder/base', 'base_model:alder/base'] },
      { id: 'birch/b', tags: ['base_model: alder/base'] },
    ]);
    expect(edges).toEqual(['birch/a -> alder/base tag unspecified', 'birch/b -> alder/base tag unspecified']);
    expect(kinds).toEqual([]);
  });
});

describe('declared but not linked', () => {
  it('in another case: an edge to the model of that name, and a finding', () => {
    const { edges, findings } = resolveRecords([
      'Alder/Base-34B',
      { id: 'birch/chat', tags: [], baseModels: null, cardData: { base_model: 'alder/base-34b' } },
    ]);
    expect(edges).toEqual(['birch/chat -> Alder/Base-34B declared unspecified']);
    expect(findings('case-mismatch')).toEqual(['birch/chat | alder/base-34b']);
  });

  it('itself, in another case', () => {
    const { edges, kinds } = resolveRecords([
      { id: 'Alder/Step-3.5', tags: [], cardData: { base_model: ['alder/step-3.5'] } },
    ]);
    expect([edges, kinds]).toEqual([[], ['self-reference']]);
  });

  it('several names in one text', () => {
    const { edges } = resolveRecords([
      { id: 'birch/detector', cardData: { base_model: 'YOLO11, YOLO26, DETR' } },
    ]);
    expect(edges).toEqual([
      'birch/detector -> YOLO11? declared unspecified',
      'birch/detector -> YOLO26? declared unspecified',
      'birch/detector -> DETR? declared unspecified',
    ]);
  });
});

describe('several declared parents of which the Hub links one', () => {
  it('all are edges, the linked one first', () => {
    const { edges, findings } = resolveRecords([
      'krill/two-raw',
      'krill/two-turbo',
      {
        id: 'birch/landscape',
        tags: pairs('adapter', 'krill/two-raw'),
        cardData: { base_model: ['krill/two-turbo', 'krill/two-raw'] },
      },
    ]);
    expect(edges).toEqual([
      'birch/landscape -> krill/two-raw tag adapter',
      'birch/landscape -> krill/two-turbo declared unspecified',
    ]);
    expect(findings('several-declared-one-linked')).toEqual(['birch/landscape | krill/two-turbo']);
  });

  it('also where the others are unknown, or sixty', () => {
    const names = Array.from({ length: 60 }, (_, i) => `voice-${i}/model`);
    const { edges } = resolveRecords([
      'voice-7/model',
      { id: 'birch/audio-gguf', tags: pairs('quantized', 'voice-7/model'), cardData: { base_model: names } },
    ]);
    expect(edges).toHaveLength(60);
    expect(edges[0]).toBe('birch/audio-gguf -> voice-7/model tag quantized');
    expect(edges[1]).toBe('birch/audio-gguf -> voice-0/model? declared unspecified');
  });

  it('two of three linked: the third is an edge, and no finding of this kind', () => {
    const { edges, kinds } = resolveRecords([
      'p/one',
      'p/two',
      'p/three',
      {
        id: 'birch/stew',
        baseModels: linked('merge', 'p/one', 'p/two'),
        cardData: { base_model: ['p/one', 'p/two', 'p/three'] },
      },
    ]);
    expect(edges.at(-1)).toBe('birch/stew -> p/three declared unspecified');
    expect(kinds).toEqual([]);
  });

  it('a parent on the card that older tags lack', () => {
    const { edges } = resolveRecords([
      'alder/base',
      'cedar/math',
      {
        id: 'birch/blend',
        tags: ['base_model:alder/base'],
        cardData: { base_model: ['alder/base', 'cedar/math'] },
      },
    ]);
    expect(edges).toEqual([
      'birch/blend -> alder/base tag unspecified',
      'birch/blend -> cedar/math declared unspecified',
    ]);
  });
});

describe('a merge', () => {
  it('has all its parents, each once, in the order of the Hub', () => {
    const names = Array.from({ length: 53 }, (_, i) => `part-${i}/model`);
    const record = {
      id: 'birch/stew',
      tags: pairs('merge', ...names),
      baseModels: linked('merge', ...names),
      cardData: { base_model: [...names.toReversed(), names[0]] },
    };
    const { edges } = resolveRecords([record, ...names]);
    expect(edges).toEqual(names.map((name) => `birch/stew -> ${name} hub merge`));
  });

  it('can have a single parent', () => {
    const { edges } = resolveRecords([
      'alder/base',
      { id: 'birch/self-merge', baseModels: linked('merge', 'alder/base') },
    ]);
    expect(edges).toEqual(['birch/self-merge -> alder/base hub merge']);
  });

  it('whose list holds one parent twice counts it once', () => {
    const { edges } = resolveRecords([
      { id: 'birch/stew', cardData: { base_model: ['a/one', 'a/two', 'A/One', 'a/one'] } },
    ]);
    expect(edges).toEqual([
      'birch/stew -> a/one? declared unspecified',
      'birch/stew -> a/two? declared unspecified',
    ]);
  });

  it('with an empty list has no parent', () => {
    const { edges, kinds } = resolveRecords([{ id: 'birch/stew', tags: [], cardData: { base_model: [] } }]);
    expect([edges, kinds]).toEqual([[], []]);
  });
});
