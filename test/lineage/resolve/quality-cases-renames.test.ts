import { describe, expect, it } from 'vitest';
import { linked, pairs, resolveRecords } from './world.ts';

/**
 * Kinds of dirt that real list entries show, each as facts of our own.
 * What only two snapshots show (relicensed, recreated, removed) is tested with the stores.
 */
describe('a parent under an older name', () => {
  it.each([
    ['tiny2', 'elm-community/tiny2'],
    ['alder/Meta-Base-8B', 'alder/Base-8B'],
    ['elm-old/base-9b', 'elm-ai/base-9b'],
    ['oak/Base-v0.2-hf', 'oak-community/Base-v0.2'],
  ])('declared %s, linked %s: one edge, one alias', (declared, present) => {
    const { edges, cardAliases, kinds } = resolveRecords([
      present,
      {
        id: 'birch/chat',
        tags: pairs('finetune', present),
        baseModels: linked('finetune', present),
        cardData: { base_model: declared },
      },
    ]);
    expect(edges).toEqual([`birch/chat -> ${present} hub finetune`]);
    expect(cardAliases).toEqual([`${declared} => ${present}`]);
    expect(kinds).toEqual([]);
  });

  it('helps every other model that declares it', () => {
    const { edges } = resolveRecords([
      'elm-community/tiny2',
      {
        id: 'birch/chat',
        baseModels: linked('finetune', 'elm-community/tiny2'),
        cardData: { base_model: 'tiny2' },
      },
      { id: 'cedar/chat', cardData: { base_model: 'Tiny2' } },
    ]);
    expect(edges).toEqual([
      'birch/chat -> elm-community/tiny2 hub finetune',
      'cedar/chat -> elm-community/tiny2 declared unspecified',
    ]);
  });

  it('two declared, one known, neither linked: two are left over, so no guess', () => {
    const { edges, cardAliases } = resolveRecords([
      'alder/protein-35m',
      'hub-bio/fold3',
      {
        id: 'birch/matcher',
        tags: pairs('finetune', 'hub-bio/fold3'),
        cardData: { base_model: ['alder/protein-35m', 'evo-old/fold3'] },
      },
    ]);
    expect(edges).toEqual([
      'birch/matcher -> hub-bio/fold3 tag finetune',
      'birch/matcher -> alder/protein-35m declared unspecified',
      'birch/matcher -> evo-old/fold3? declared unspecified',
    ]);
    expect(cardAliases).toEqual([]);
  });

  it('two declared, one known, the other linked under a name that another child proves: two edges', () => {
    const { edges, cardAliases, findings } = resolveRecords([
      'alder/protein-35m',
      'hub-bio/fold3',
      {
        id: 'birch/matcher',
        tags: pairs('finetune', 'hub-bio/fold3'),
        cardData: { base_model: ['alder/protein-35m', 'evo-old/fold3'] },
      },
      {
        id: 'cedar/folder',
        tags: pairs('finetune', 'hub-bio/fold3'),
        cardData: { base_model: 'evo-old/fold3' },
      },
    ]);
    expect(edges).toEqual([
      'birch/matcher -> hub-bio/fold3 tag finetune',
      'birch/matcher -> alder/protein-35m declared unspecified',
      'cedar/folder -> hub-bio/fold3 tag finetune',
    ]);
    expect(cardAliases).toEqual(['evo-old/fold3 => hub-bio/fold3']);
    expect(findings('several-declared-one-linked')).toEqual(['birch/matcher | alder/protein-35m']);
  });

  it('the model itself among the declared is no parent, so one is left over', () => {
    const { edges, cardAliases, kinds } = resolveRecords([
      'hub-bio/fold3',
      {
        id: 'birch/matcher',
        tags: pairs('finetune', 'hub-bio/fold3'),
        cardData: { base_model: ['birch/matcher', 'evo-old/fold3'] },
      },
    ]);
    expect(edges).toEqual(['birch/matcher -> hub-bio/fold3 tag finetune']);
    expect(cardAliases).toEqual(['evo-old/fold3 => hub-bio/fold3']);
    expect(kinds).toEqual(['self-reference']);
  });

  it('two declared that are both unknown: no guess', () => {
    const { edges, cardAliases } = resolveRecords([
      'hub-bio/fold3',
      {
        id: 'birch/matcher',
        tags: pairs('finetune', 'hub-bio/fold3'),
        cardData: { base_model: ['lost/a', 'lost/b'] },
      },
    ]);
    expect(edges).toEqual([
      'birch/matcher -> hub-bio/fold3 tag finetune',
      'birch/matcher -> lost/a? declared unspecified',
      'birch/matcher -> lost/b? declared unspecified',
    ]);
    expect(cardAliases).toEqual([]);
  });

  it('a declared model that lives under its own name is a second parent', () => {
    const { edges, cardAliases } = resolveRecords([
      'alder/base',
      'cedar/base',
      {
        id: 'birch/chat',
        baseModels: linked('finetune', 'cedar/base'),
        cardData: { base_model: 'alder/base' },
      },
    ]);
    expect(edges).toEqual([
      'birch/chat -> cedar/base hub finetune',
      'birch/chat -> alder/base declared unspecified',
    ]);
    expect(cardAliases).toEqual([]);
  });
});
