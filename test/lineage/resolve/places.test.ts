import { describe, expect, it } from 'vitest';
import { linked, resolveRecords, toHubId } from './world.ts';
import type { ModelFacts } from './world.ts';

describe('identity', () => {
  it('of a linked parent beats its name: it was renamed after the child was seen', () => {
    const { edges } = resolveRecords([
      { id: 'new/name', _id: toHubId('old/name') },
      { id: 'old/name', _id: toHubId('another repository') },
      { id: 'birch/chat', baseModels: linked('finetune', 'old/name') },
    ]);
    expect(edges).toEqual(['birch/chat -> new/name hub finetune']);
  });

  it('of a gone parent stays, though another took its name', () => {
    const { edges } = resolveRecords([
      { id: 'old/name', _id: toHubId('old/name'), state: 'gone' },
      { id: 'old/name', _id: toHubId('another repository') },
      { id: 'birch/chat', baseModels: linked('finetune', 'old/name') },
    ]);
    expect(edges).toEqual(['birch/chat -> old/name (gone) hub finetune']);
  });

  it('of a gone parent is what tags and card repeat, also when another bears the name by now', () => {
    const { edges } = resolveRecords([
      { id: 'old/name', _id: toHubId('old/name'), state: 'gone' },
      { id: 'old/name', _id: toHubId('another repository') },
      {
        id: 'birch/chat',
        baseModels: linked('finetune', 'old/name'),
        tags: ['base_model:old/name', 'base_model:finetune:old/name'],
        cardData: { base_model: 'Old/Name' },
      },
      { id: 'cedar/chat', cardData: { base_model: 'old/name' } },
    ]);
    expect(edges).toEqual([
      'birch/chat -> old/name (gone) hub finetune',
      'cedar/chat -> old/name declared unspecified',
    ]);
  });

  it('of a gone parent yields to the live model of its name while nobody knows that one’s identity', () => {
    const { edges } = resolveRecords([
      { id: 'old/name', _id: toHubId('old/name'), state: 'gone' },
      { id: 'old/name' },
      { id: 'birch/chat', baseModels: linked('finetune', 'old/name') },
    ]);
    expect(edges).toEqual(['birch/chat -> old/name hub finetune']);
  });

  it('that is unknown falls back to the name', () => {
    const { edges } = resolveRecords([
      'alder/base',
      { id: 'birch/chat', baseModels: linked('finetune', 'Alder/base') },
    ]);
    expect(edges).toEqual(['birch/chat -> alder/base hub finetune']);
  });
});

describe('gone models', () => {
  const gone: ModelFacts = { id: 'alder/base', state: 'gone' };

  it('count as known, and keep their own parents', () => {
    const { edges, stubs } = resolveRecords([
      gone,
      { id: 'birch/chat', tags: ['base_model:Alder/base'], state: 'gone' },
      { id: 'cedar/chat', tags: ['base_model:alder/base'] },
    ]);
    expect(edges).toEqual([
      'birch/chat (gone) -> alder/base (gone) tag unspecified',
      'cedar/chat -> alder/base (gone) tag unspecified',
    ]);
    expect(stubs).toEqual([]);
  });

  it('yield to a live model of their name', () => {
    expect(
      resolveRecords([gone, 'Alder/Base', { id: 'cedar/chat', tags: ['base_model:alder/base'] }]).edges,
    ).toEqual(['cedar/chat -> Alder/Base tag unspecified']);
  });

  it('show no findings, and derive not from the new model of their own name', () => {
    const { edges, kinds } = resolveRecords([
      {
        id: 'alder/base',
        tags: ['base_model:alder/base', 'base_model:lost/base', 'base_model:/x'],
        state: 'gone',
      },
      'alder/base',
    ]);
    expect(edges).toEqual(['alder/base (gone) -> lost/base? tag unspecified']);
    expect(kinds).toEqual([]);
  });
});

describe('stubs', () => {
  const naming = (id: string, target: string): ModelFacts => ({ id, tags: [`base_model:${target}`] });

  it('are one for all spellings, shown in the most frequent one, then in the smallest', () => {
    const votes = [naming('v/1', 'lost/bart'), naming('v/2', 'Lost/BART'), naming('v/3', 'Lost/BART')];
    const { stubs, findings } = resolveRecords(votes);
    expect(stubs).toEqual(['Lost/BART']);
    expect(findings('case-mismatch')).toEqual(['v/1 | lost/bart']);
    expect(resolveRecords(votes.slice(0, 2)).stubs).toEqual(['Lost/BART']);
  });

  it('keep the key of their row; new ones get keys above all others, by id', () => {
    const { resolution } = resolveRecords([
      { id: 'lost/b', state: 'stub', key: 7 },
      { id: 'lost/unused', state: 'stub', key: 90 },
      { id: 'v/1', tags: ['base_model:lost/z', 'base_model:LOST/b', 'base_model:lost/a'], key: 3 },
    ]);
    expect(resolution.stubs.toSorted((a, b) => a.key - b.key)).toEqual([
      { key: 7, id: 'LOST/b' },
      { key: 91, id: 'lost/a' },
      { key: 92, id: 'lost/z' },
    ]);
  });

  it('vanish when a model of their name appears', () => {
    const { edges, stubs } = resolveRecords([
      { id: 'alder/base', state: 'stub' },
      { id: 'alder/Base' },
      naming('v/1', 'alder/base'),
    ]);
    expect(edges).toEqual(['v/1 -> alder/Base tag unspecified']);
    expect(stubs).toEqual([]);
  });
});

describe('several references to one parent', () => {
  it('are one edge of the strongest; what the author wrote stands beside it', () => {
    const { edges } = resolveRecords([
      'alder/base',
      {
        id: 'birch/chat',
        tags: ['base_model:alder/base', 'base_model:quantized:alder/base'],
        baseModels: linked('finetune', 'alder/base'),
        cardData: { base_model: 'ALDER/base', base_model_relation: 'merge' },
      },
    ]);
    expect(edges).toEqual(['birch/chat -> alder/base hub finetune wrote merge']);
  });

  it('the author’s word is dropped where it is the Hub’s', () => {
    const cardData = { base_model: 'alder/base', base_model_relation: 'finetune' };
    const { edges } = resolveRecords([
      'alder/base',
      { id: 'birch/chat', baseModels: linked('finetune', 'alder/base'), cardData },
    ]);
    expect(edges).toEqual(['birch/chat -> alder/base hub finetune']);
  });

  it('parents stand by strength, then in the order of their list', () => {
    const { resolution, edges } = resolveRecords([
      {
        id: 'birch/stew',
        tags: ['base_model:merge:p/4', 'base_model:p/3'],
        baseModels: linked('merge', 'p/2', 'p/1'),
        cardData: { base_model: ['p/5', 'p/1'] },
      },
    ]);
    expect(edges.map((edge) => edge.split(' ')[2])).toEqual(['p/2?', 'p/1?', 'p/4?', 'p/3?', 'p/5?']);
    expect(resolution.derivations.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
  });
});
