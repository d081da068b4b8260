import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../lineage/reports/compute-coverage.ts';
import { computeDepth } from '../../../lineage/reports/compute-depth.ts';
import { computeRelations } from '../../../lineage/reports/compute-relations.ts';
import { computeStats } from '../../../lineage/reports/compute-stats.ts';
import type { Finding } from '../../../schema/finding.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { Snapshot } from '../../../schema/snapshot.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { build } from '../laws/random-graph.ts';
import { anyDressedGraph } from '../rows/dressed-graph.ts';

const SNAPSHOT: Snapshot = { date: '2024-07-11', source: 'import', isComplete: true, isSimulated: false };

const HUB = `
  llama license=llama2
  llama <- chat finetune
  chat <- q4, q8 quantized tag
  chat + llama <- blend merge
  lost stub
  lost <- orphan, blend declared
  orphan guess=adapter
  alone license=mit
  old gone
  llama <- old adapter
`;

const FINDING: Finding = { kind: 'cycle', id: 'a', other: 'b', proof: 'a derives from b, and b from a.' };

describe('stats', () => {
  it('count live models and each distinct pair of child and parent once', () => {
    const index = indexOf(HUB, { snapshot: SNAPSHOT });
    expect(computeStats(index, { aliases: 3, findings: [FINDING, FINDING] })).toEqual({
      snapshot: SNAPSHOT,
      models: 7,
      gone: 1,
      stubs: 1,
      aliases: 3,
      derivations: 7,
      derivationsToKnown: 5,
      modelsWithParent: 5,
      multiParentModels: 1,
      modelsWithLicense: 2,
      byRelation: { finetune: 1, adapter: 0, quantized: 2, merge: 2, unspecified: 2 },
      byInferredRelation: { finetune: 0, adapter: 1, quantized: 0, merge: 0, unspecified: 1 },
      byEvidence: { hub: 3, tag: 2, declared: 2, inferred: 0 },
      findings: {
        'self-reference': 0,
        cycle: 2,
        'dangling-reference': 0,
        'malformed-reference': 0,
        'case-mismatch': 0,
        'child-older-than-parent': 0,
        'several-declared-one-linked': 0,
        'author-written-relation': 0,
        'relation-against-evidence': 0,
        'several-licenses': 0,
        'recreated-repository': 0,
        'redirect-to-other-repository': 0,
      },
    });
  });

  it('need a date', () => {
    expect(() => computeStats(indexOf(HUB), { aliases: 0, findings: [] })).toThrow(/no snapshot/);
  });

  it('agree with counting the rows one by one', () => {
    fc.assert(
      fc.property(anyDressedGraph, ({ models, derivations }) => {
        const index = { ...build({ models, derivations }), snapshot: SNAPSHOT };
        const stats = computeStats(index, { aliases: 0, findings: [] });
        const live = models.filter((model) => model.state === 'live');
        const stateOf = new Map(models.map((model) => [model.key, model.state]));
        const pairs = new Map(
          derivations
            .filter(({ childKey, parentKey }) => childKey !== parentKey)
            .toReversed()
            .map((edge) => [`${edge.childKey} ${edge.parentKey}`, edge]),
        );
        const edges = [...pairs.values()].filter(({ childKey }) => stateOf.get(childKey) === 'live');
        const parentCounts = live.map(({ key }) => edges.filter(({ childKey }) => childKey === key).length);
        expect(stats).toMatchObject({
          models: live.length,
          gone: models.filter((model) => model.state === 'gone').length,
          stubs: models.filter((model) => model.state === 'stub').length,
          modelsWithLicense: live.filter((model) => model.license.length > 0).length,
          derivations: edges.length,
          derivationsToKnown: edges.filter(({ parentKey }) => stateOf.get(parentKey) !== 'stub').length,
          modelsWithParent: parentCounts.filter((count) => count > 0).length,
          multiParentModels: parentCounts.filter((count) => count > 1).length,
        });
        for (const relation of RELATIONS) {
          expect(stats.byRelation[relation]).toBe(edges.filter((edge) => edge.relation === relation).length);
        }
        const guesses = Object.values(stats.byInferredRelation).reduce((sum, count) => sum + count);
        expect(guesses).toBe(stats.byRelation.unspecified);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

describe('report relations', () => {
  it('is the part of the stats about relations', () => {
    const { byRelation, byInferredRelation, byEvidence } = computeStats(
      indexOf(HUB, { snapshot: SNAPSHOT }),
      {
        aliases: 0,
        findings: [],
      },
    );
    expect(computeRelations(indexOf(HUB))).toEqual({ byRelation, byInferredRelation, byEvidence });
  });
});

describe('report depth', () => {
  it('counts models with a parent by three measures', () => {
    const index = indexOf(`
      base <- tuned finetune
      tuned <- small quantized
      base + small <- blend merge
      base <- quant quantized
      old gone
      small <- old finetune
    `);
    expect(computeDepth(index)).toEqual({
      depth: { 1: 3, 2: 1 },
      generation: { 1: 2, 2: 1, 3: 1 },
      trainingDepth: { 0: 1, 1: 3 },
      depthNull: 0,
    });
  });

  it('gives members of a cycle a generation, but no depth', () => {
    expect(computeDepth(indexOf('a <- b finetune \n b <- a finetune \n b <- c finetune'))).toEqual({
      depth: {},
      generation: { 0: 2, 1: 1 },
      trainingDepth: {},
      depthNull: 3,
    });
  });
});

const NO_ID = { subject: '{}', reason: 'It has no id.' };

describe('report coverage', () => {
  it('says what the numbers rest on', () => {
    expect(computeCoverage(indexOf(HUB), { rejected: 4, rejections: [NO_ID] })).toEqual({
      models: 7,
      modelsWithParent: 5,
      modelsWithLicense: 2,
      stubs: 1,
      derivations: 7,
      derivationsToKnown: 5,
      derivationsWithRelation: 5,
      topStubs: [{ id: 'lost', childCount: 2 }],
      danglingDerivations: 2,
      rejected: 4,
      rejections: [NO_ID],
    });
  });

  it('lists the stubs that most live models name, those of gone models left out', () => {
    const index = indexOf(`
      less stub
      most stub
      same stub
      dead stub
      old gone
      most <- a, b
      same <- c
      less <- c
      dead <- old
    `);
    expect(computeCoverage(index).topStubs).toEqual([
      { id: 'most', childCount: 2 },
      { id: 'less', childCount: 1 },
      { id: 'same', childCount: 1 },
    ]);
  });
});
