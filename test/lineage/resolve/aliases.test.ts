import { describe, expect, it } from 'vitest';
import { linked, resolveRecords, toHubId } from './world.ts';
import type { ModelFacts } from './world.ts';

const edgesOf = (facts: readonly ModelFacts[], aliases: readonly string[]): readonly string[] =>
  resolveRecords(facts, aliases).edges;

/** `birch/chat` names `old/name`. */
const CHAT: ModelFacts = { id: 'birch/chat', tags: ['base_model:old/name'] };

describe('a stated alias', () => {
  it('leads to the model of its id, in any case', () => {
    expect(edgesOf(['new/Name', CHAT], ['OLD/name => NEW/name'])).toEqual([
      'birch/chat -> new/Name tag unspecified',
    ]);
  });

  it('is weaker than a live model of that id', () => {
    expect(edgesOf(['new/name', 'old/name', CHAT], ['old/name => new/name'])).toEqual([
      'birch/chat -> old/name tag unspecified',
    ]);
  });

  it('is stronger than a gone model of that id', () => {
    const gone: ModelFacts = { id: 'old/name', state: 'gone' };
    expect(edgesOf(['new/name', gone, CHAT], ['old/name => new/name'])).toEqual([
      'birch/chat -> new/name tag unspecified',
    ]);
    expect(edgesOf([gone, CHAT], ['old/name => new/name'])).toEqual([
      'birch/chat -> old/name (gone) tag unspecified',
    ]);
  });

  it('of a gone model to another gone one changes nothing', () => {
    const both: readonly ModelFacts[] = [
      { id: 'new/name', state: 'gone' },
      { id: 'old/name', state: 'gone' },
    ];
    expect(edgesOf([...both, CHAT], ['old/name => new/name'])).toEqual([
      'birch/chat -> old/name (gone) tag unspecified',
    ]);
  });

  it('works over several renames', () => {
    const chain = ['old/name => mid/name', 'mid/name => new/name'];
    expect(edgesOf(['new/name', CHAT], chain)).toEqual(['birch/chat -> new/name tag unspecified']);
    expect(edgesOf(['mid/name', CHAT], chain)).toEqual(['birch/chat -> mid/name tag unspecified']);
  });

  it('with an unknown target joins the two names in one stub', () => {
    const facts = [CHAT, { id: 'cedar/chat', tags: ['base_model:new/name'] }];
    expect(edgesOf(facts, ['old/name => New/Name'])).toEqual([
      'birch/chat -> new/name? tag unspecified',
      'cedar/chat -> new/name? tag unspecified',
    ]);
    expect(edgesOf([CHAT], ['old/name => New/Name'])).toEqual(['birch/chat -> New/Name? tag unspecified']);
  });

  it('in a loop leads to a model on it, else to the smallest id', () => {
    const loop = ['old/name => b/name', 'b/name => c/name', 'c/name => b/name'];
    expect(edgesOf(['c/name', CHAT], loop)).toEqual(['birch/chat -> c/name tag unspecified']);
    expect(edgesOf([CHAT], loop)).toEqual(['birch/chat -> b/name? tag unspecified']);
    expect(edgesOf([CHAT], ['old/name => z/name', 'z/name => old/name'])).toEqual([
      'birch/chat -> old/name? tag unspecified',
    ]);
  });

  it('that changes only the case, names itself, or is no id says nothing', () => {
    const odd = [
      'old/NAME => OLD/name',
      'old/name => old/name',
      'old/name => /root/base',
      '/root/base => new/name',
    ];
    expect(edgesOf(['new/name', CHAT], odd)).toEqual(['birch/chat -> old/name? tag unspecified']);
  });

  it('is replaced by a later one', () => {
    const rows = ['old/name => a/name file 2026-01-01', 'old/name => b/name hub 2026-02-01'];
    for (const order of [rows, rows.toReversed()]) {
      expect(edgesOf(['a/name', 'b/name', CHAT], order)).toEqual(['birch/chat -> b/name tag unspecified']);
    }
  });

  it('of source `card` is found anew, not believed', () => {
    expect(edgesOf(['new/name', CHAT], ['old/name => new/name card'])).toEqual([
      'birch/chat -> old/name? tag unspecified',
    ]);
  });
});

describe('an alias that a card proves', () => {
  /** A model whose card declares one id while the Hub links another. */
  const proof = (id: string, declared: string, present: string): ModelFacts => ({
    id,
    baseModels: linked('finetune', present),
    cardData: { base_model: declared },
  });

  it('is weaker than a stated one, and both parents of its own child stay one', () => {
    const { edges, cardAliases } = resolveRecords(
      ['a/name', 'b/name', CHAT, proof('cedar/chat', 'old/name', 'a/name')],
      ['old/name => b/name'],
    );
    expect(edges).toEqual(['birch/chat -> b/name tag unspecified', 'cedar/chat -> a/name hub finetune']);
    expect(cardAliases).toEqual([]);
  });

  it('of several counts most often, then by the smallest id', () => {
    const votes = [
      proof('v/1', 'old/name', 'b/name'),
      proof('v/2', 'old/name', 'a/name'),
      proof('v/3', 'Old/name', 'b/name'),
    ];
    expect(resolveRecords(['a/name', 'b/name', ...votes]).cardAliases).toEqual(['old/name => b/name']);
    expect(resolveRecords(['a/name', 'b/name', ...votes.slice(0, 2)]).cardAliases).toEqual([
      'old/name => a/name',
    ]);
  });

  it('reveals a second one at a model with two', () => {
    const { edges, cardAliases } = resolveRecords([
      'new/x',
      'new/y',
      proof('v/1', 'old/x', 'new/x'),
      {
        id: 'v/2',
        baseModels: linked('merge', 'new/x', 'new/y'),
        cardData: { base_model: ['old/x', 'old/y'] },
      },
    ]);
    expect(edges).toEqual(['v/1 -> new/x hub finetune', 'v/2 -> new/x hub merge', 'v/2 -> new/y hub merge']);
    expect(cardAliases).toEqual(['old/x => new/x', 'old/y => new/y']);
  });

  it('can name a model that was not crawled itself', () => {
    const { edges, cardAliases } = resolveRecords([
      proof('v/1', 'old/x', 'New/x'),
      proof('v/2', 'old/x', 'New/x'),
    ]);
    expect(edges).toEqual(['v/1 -> New/x? hub finetune', 'v/2 -> New/x? hub finetune']);
    expect(cardAliases).toEqual(['old/x => New/x']);
  });

  it('leads to the present id of a parent that the Hub linked under another one since', () => {
    const { edges, cardAliases } = resolveRecords([
      { id: 'new/x', _id: toHubId('mid/x') },
      proof('v/1', 'old/x', 'mid/x'),
      { id: 'v/2', cardData: { base_model: 'old/x' } },
    ]);
    expect(edges).toEqual(['v/1 -> new/x hub finetune', 'v/2 -> new/x declared unspecified']);
    expect(cardAliases).toEqual(['old/x => new/x']);
  });

  it('is dated with the snapshot', () => {
    const { resolution } = resolveRecords(['new/x', proof('v/1', 'old/x', 'new/x')]);
    expect(resolution.cardAliases).toEqual([
      { alias: 'old/x', id: 'new/x', source: 'card', seen: '2026-08-22' },
    ]);
  });
});
