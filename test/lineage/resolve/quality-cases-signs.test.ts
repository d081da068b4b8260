import { describe, expect, it } from 'vitest';
import { linked, resolveRecords } from './world.ts';

/**
 * Kinds of dirt that real list entries show, each as facts of our own.
 * What only two snapshots show (relicensed, recreated, removed) is tested with the stores.
 */
describe('dates and licenses', () => {
  it('a child older than its parent: the edge stays', () => {
    const { edges, resolution } = resolveRecords([
      { id: 'birch/early', tags: ['base_model:alder/late'], createdAt: '2023-07-11T04:45:40.000Z' },
      { id: 'alder/late', createdAt: '2023-11-27T15:19:11.000Z' },
    ]);
    expect(edges).toEqual(['birch/early -> alder/late tag unspecified']);
    expect(resolution.findings.map(({ proof }) => proof)).toEqual([
      '"birch/early" was created on 2023-07-11T04:45:40Z, before its parent "alder/late" of 2023-11-27T15:19:11Z.',
    ]);
  });

  it('two made in the same second, or without a date, are in order', () => {
    const at = '2022-03-02T23:29:04.000Z';
    const { kinds } = resolveRecords([
      { id: 'birch/legacy', tags: ['base_model:alder/legacy', 'base_model:alder/undated'], createdAt: at },
      { id: 'alder/legacy', createdAt: at },
      'alder/undated',
    ]);
    expect(kinds).toEqual([]);
  });

  it('several licenses are a finding of a live model', () => {
    const tags = ['license:cc-by-nc-4.0', 'license:apache-2.0'];
    const { findings, resolution } = resolveRecords([
      { id: 'birch/two', tags },
      { id: 'birch/left', tags, state: 'gone' },
      { id: 'birch/one', tags: ['license:mit'] },
    ]);
    expect(findings('several-licenses')).toEqual(['birch/two | null']);
    expect(resolution.findings[0]?.proof).toBe('"birch/two" declares 2 licenses: cc-by-nc-4.0, apache-2.0.');
  });
});

describe('a relation against plain signs', () => {
  const relationOf = (id: string, relation: string, library_name: string): readonly string[] =>
    resolveRecords([
      'alder/base',
      { id, library_name, tags: [], baseModels: linked(relation, 'alder/base') },
    ]).findings('relation-against-evidence');

  it.each([
    ['birch/base-GGUF', 'finetune', 'llama.cpp'],
    ['birch/base', 'finetune', 'gguf'],
    ['birch/base-7b-awq', 'finetune', 'transformers'],
    ['birch/helper', 'quantized', 'peft'],
    ['birch/helper', 'finetune', 'peft'],
  ])('%s reported as %s, made by %s', (id, relation, library) => {
    expect(relationOf(id, relation, library)).toEqual([`${id} | alder/base`]);
  });

  it.each([
    ['birch/base-GGUF', 'quantized', 'gguf'],
    ['birch/lora-GGUF', 'adapter', 'gguf'],
    ['birch/blend-GGUF', 'merge', 'gguf'],
    ['birch/base-4bit-tuned', 'finetune', 'transformers'],
    ['birch/helper', 'adapter', 'peft'],
    ['birch/ggufless', 'finetune', 'transformers'],
  ])('nothing is wrong with %s as %s, made by %s', (id, relation, library) => {
    expect(relationOf(id, relation, library)).toEqual([]);
  });
});

describe('a long chain', () => {
  it('of thousands is resolved without recursion', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => ({
      id: `deep/step-${i}`,
      tags: [`base_model:deep/step-${i + 1}`],
    }));
    const { edges, stubs } = resolveRecords(chain);
    expect([edges.length, stubs]).toEqual([5_000, ['deep/step-5000']]);
  });
});
