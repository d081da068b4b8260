import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeriver } from '../../../lineage/derive/derive-graph.ts';
import { toStubModel } from '../../../lineage/derive/to-stub-model.ts';
import type { DerivedGraph } from '../../../schema/derived-graph.ts';
import { FAMILIES } from '../../../schema/family.ts';
import type { StatsDocument } from '../../../schema/wire/stats-document.ts';
import { anyWorld } from '../resolve/random-world.ts';
import { linked, toWorld } from '../resolve/world.ts';
import type { ModelFacts, World } from '../resolve/world.ts';

const SNAPSHOT = { date: '2026-08-22', source: 'import', isComplete: true, isSimulated: false } as const;

/** Derives in chunks of `size` rows, as a store hands them over. */
function derive({ models, references, aliases }: World, size = 1_000): DerivedGraph {
  const deriver = createDeriver();
  for (let at = 0; at < references.length; at += size) deriver.addReferences(references.slice(at, at + size));
  for (let at = 0; at < models.length; at += size) deriver.addModels(models.slice(at, at + size));
  deriver.addAliases(aliases);
  return deriver.derive({ dataVersion: 7, snapshot: SNAPSHOT, families: FAMILIES });
}

const deriveRecords = (facts: readonly ModelFacts[], aliases: readonly string[] = []): DerivedGraph =>
  derive(toWorld(facts, aliases));

const toStats = ({ summary }: DerivedGraph): StatsDocument => JSON.parse(summary);

/** Qwen/Base <- birch/chat <- cedar/chat-GGUF, and a stub besides. */
const FAMILY: readonly ModelFacts[] = [
  { id: 'Qwen/Base', tags: ['license:apache-2.0'] },
  { id: 'birch/chat', baseModels: linked('finetune', 'Qwen/Base') },
  { id: 'cedar/chat-GGUF', baseModels: linked('quantized', 'birch/chat') },
  { id: 'oak/helper', tags: ['base_model:lost/base'] },
  'fern/alone',
];

describe('what follows from a store', () => {
  it('carries the version of the data', () => expect(deriveRecords([]).dataVersion).toBe(7));

  it('measures every node with a parent, a child or a family, and no other', () => {
    expect(deriveRecords(FAMILY).measures).toEqual([
      {
        key: 1,
        depth: 0,
        generation: 0,
        trainingDepth: 0,
        childCount: 1,
        descendantCount: 2,
        families: ['qwen'],
      },
      {
        key: 2,
        depth: 1,
        generation: 1,
        trainingDepth: 1,
        childCount: 1,
        descendantCount: 1,
        families: ['qwen'],
      },
      {
        key: 3,
        depth: 2,
        generation: 2,
        trainingDepth: 1,
        childCount: 0,
        descendantCount: 0,
        families: ['qwen'],
      },
      { key: 4, depth: 1, generation: 1, trainingDepth: 1, childCount: 0, descendantCount: 0, families: [] },
      { key: 6, depth: 0, generation: 0, trainingDepth: 0, childCount: 1, descendantCount: 1, families: [] },
    ]);
  });

  it('measures a family’s own model that stands alone', () => {
    expect(deriveRecords(['google/alone', 'fern/alone']).measures).toEqual([
      {
        key: 1,
        depth: 0,
        generation: 0,
        trainingDepth: 0,
        childCount: 0,
        descendantCount: 0,
        families: ['google'],
      },
    ]);
  });

  it('has no depth where only a cycle leads, but a generation', () => {
    const { measures } = deriveRecords([
      { id: 'o/a', tags: ['base_model:o/b'] },
      { id: 'o/b', tags: ['base_model:o/a'] },
    ]);
    expect(
      measures.map(({ depth, generation, trainingDepth }) => [depth, generation, trainingDepth]),
    ).toEqual([
      [null, 0, null],
      [null, 0, null],
    ]);
  });

  it('sums up', () => {
    expect(toStats(deriveRecords(FAMILY, ['old/base => Qwen/Base', 'OLD/base => Qwen/Base']))).toMatchObject({
      snapshot: SNAPSHOT,
      models: 5,
      stubs: 1,
      aliases: 1,
      derivations: 3,
      derivationsToKnown: 2,
      modelsWithParent: 3,
      multiParentModels: 0,
      modelsWithLicense: 1,
      byRelation: { finetune: 1, adapter: 0, quantized: 1, merge: 0, unspecified: 1 },
      byEvidence: { hub: 2, tag: 1, declared: 0, inferred: 0 },
      findings: { 'dangling-reference': 1, cycle: 0, 'self-reference': 0 },
    });
  });

  it('counts older ids that cards prove', () => {
    const record = { id: 'v/1', baseModels: linked('finetune', 'new/x'), cardData: { base_model: 'old/x' } };
    expect(toStats(deriveRecords(['new/x', record])).aliases).toBe(1);
  });

  it('drops stub rows that nothing leads to any more', () => {
    const { stubs, measures } = deriveRecords([{ id: 'lost/base', state: 'stub' }, 'alder/base']);
    expect([stubs, measures]).toEqual([[], []]);
  });

  it('counts the findings that it lists', () => {
    const graph = deriveRecords([
      { id: 'o/self', tags: ['base_model:o/self', 'base_model:/root/x', 'license:a', 'license:b'] },
      { id: 'o/a', tags: ['base_model:o/b'] },
      { id: 'o/b', tags: ['base_model:O/a', 'base_model:lost/x'] },
    ]);
    const listed = graph.findings.map(({ kind }) => kind).toSorted();
    expect(listed).toEqual([
      'case-mismatch',
      'cycle',
      'dangling-reference',
      'malformed-reference',
      'self-reference',
      'several-licenses',
    ]);
    const counts = Object.entries(toStats(graph).findings).flatMap(([kind, count]) =>
      count > 0 ? [[kind, count]] : [],
    );
    expect(counts.toSorted()).toEqual(listed.map((kind) => [kind, 1]));
  });
});

describe('cycles', () => {
  it('are one finding a group, with a way around', () => {
    const { findings } = deriveRecords([
      { id: 'p/v3', tags: ['base_model:p/v2'] },
      { id: 'p/v2', tags: ['base_model:p/v1'] },
      { id: 'p/v1', tags: ['base_model:p/v3'] },
      { id: 'o/b', tags: ['base_model:o/a'] },
      { id: 'o/a', tags: ['base_model:o/b'] },
    ]);
    expect(findings).toEqual([
      {
        kind: 'cycle',
        id: 'o/a',
        other: 'o/b',
        proof:
          '2 models derive from one another, so none of them can be the first: "o/a" from "o/b" from "o/a".',
      },
      {
        kind: 'cycle',
        id: 'p/v1',
        other: 'p/v3',
        proof:
          '3 models derive from one another, so none of them can be the first: "p/v1" from "p/v3" from "p/v2" from "p/v1".',
      },
    ]);
  });

  it.each([
    [20, '"p/10" from "p/11"', '"p/29" from "p/10".'],
    [21, '"p/10" from "p/11"', '"p/29" and 1 more, the last from "p/10".'],
    [80, '"p/10" from "p/11"', '"p/29" and 60 more, the last from "p/10".'],
  ])('of %i models name at most 20 of them', (size, start, end) => {
    const ring = Array.from({ length: size }, (_, i) => `p/${i + 10}`);
    const { findings } = deriveRecords(
      ring.map((id, i) => ({ id, tags: [`base_model:${ring[(i + 1) % size] ?? ''}`] })),
    );
    const proof = findings.find(({ kind }) => kind === 'cycle')?.proof ?? '';
    expect(proof).toContain(
      `${size} models derive from one another, so none of them can be the first: ${start}`,
    );
    expect(proof.endsWith(end)).toBe(true);
    expect(proof.match(/"p/g)).toHaveLength(21);
  });

  it('that share a model are one group', () => {
    const { findings } = deriveRecords([
      { id: 'o/hub', tags: ['base_model:o/x', 'base_model:o/y'] },
      { id: 'o/x', tags: ['base_model:o/hub'] },
      { id: 'o/y', tags: ['base_model:o/hub'] },
    ]);
    expect(findings.map(({ id, other, proof }) => [id, other, proof.slice(0, 8)])).toEqual([
      ['o/hub', 'o/x', '3 models'],
    ]);
  });
});

describe('laws', () => {
  it('the size of chunks and the order of rows never matter', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 1, max: 5 }), (world, size) => {
        const reversed = {
          models: world.models.toReversed(),
          references: world.references.toReversed(),
          aliases: world.aliases.toReversed(),
        };
        expect(derive(reversed, size)).toEqual(derive(world));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('deriving again from what was written gives the same', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const first = derive(world);
        const models = [
          ...world.models.filter(({ state }) => state !== 'stub'),
          ...first.stubs.map(toStubModel),
        ];
        expect(derive({ ...world, models, aliases: [...world.aliases, ...first.cardAliases] })).toEqual(
          first,
        );
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
