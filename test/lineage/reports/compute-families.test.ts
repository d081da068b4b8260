import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFamilies } from '../../../lineage/reports/compute-families.ts';
import type { Family } from '../../../schema/family.ts';
import type { FamilyReport } from '../../../schema/wire/report-documents.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { build, FAMILIES as RANDOM_FAMILIES } from '../laws/random-graph.ts';
import { toPlainGraph } from '../laws/plain-graph.ts';
import { anyDressedGraph } from '../rows/dressed-graph.ts';

const QWEN: Family = { key: 'qwen', name: 'Qwen', owners: ['Qwen'] };
const META: Family = { key: 'meta', name: 'Meta', owners: ['meta-llama', 'facebook'] };

function familyOf(text: string, family: Family): FamilyReport {
  const [report] = computeFamilies(indexOf(text, { families: [QWEN, META] }), [family]);
  if (report === undefined) throw new Error('No line for the family.');
  return report;
}

describe('report families', () => {
  it('counts derivatives at any depth, each once', () => {
    const report = familyOf(
      `
        Qwen/base <- acme/chat finetune
        Qwen/base <- Qwen/chat finetune
        acme/chat + Qwen/chat <- bob/blend merge
        bob/blend <- bob/blend-gguf quantized
        bob/blend-gguf <- carol/tiny
        carol/tiny guess=adapter
        acme/chat created=2024-01-05
        bob/blend created=2024-03-05
        bob/blend-gguf created=2024-03-06
        Qwen/base created=2023-01-01
      `,
      QWEN,
    );
    expect(report).toMatchObject({
      family: 'qwen',
      name: 'Qwen',
      owners: ['Qwen'],
      published: 2,
      derivatives: 4,
      direct: 2,
      byRelation: { finetune: 1, adapter: 0, quantized: 1, merge: 1, unspecified: 1 },
      byInferredRelation: { finetune: 1, adapter: 1, quantized: 1, merge: 1 },
      authors: 3,
      maxDepth: 3,
      months: [
        { month: '2024-01', count: 1 },
        { month: '2024-03', count: 2 },
      ],
    });
    expect(report.largest?.id).toBe('Qwen/base');
  });

  it('takes the relation from the first parent inside the family', () => {
    const report = familyOf(
      'meta-llama/base <- m/tuned finetune \n other/x + m/tuned <- m/blend merge',
      META,
    );
    expect(report.byRelation).toMatchObject({ finetune: 1, merge: 1 });
    const declared = familyOf('other/x <- m/two adapter \n meta-llama/base <- m/two finetune', META);
    expect(declared.byRelation).toMatchObject({ finetune: 1, adapter: 0 });
  });

  it('knows several owners, compares them ignoring case, and counts a merge in both families', () => {
    const text = `
      META-LLAMA/base + qwen/base <- acme/blend merge
      facebook/opt <- acme/opt finetune
    `;
    expect(familyOf(text, META)).toMatchObject({ published: 2, derivatives: 2, authors: 1 });
    expect(familyOf(text, QWEN)).toMatchObject({ published: 1, derivatives: 1 });
  });

  it('leaves out stubs, what derives from them, and gone models', () => {
    const text = `
      Qwen/invented stub
      Qwen/invented <- acme/child finetune
      Qwen/base <- acme/old finetune
      acme/old gone
      acme/old <- acme/grandchild finetune
    `;
    expect(familyOf(text, QWEN)).toMatchObject({ published: 1, derivatives: 1, direct: 0, maxDepth: 2 });
  });

  it('keeps the derivatives of a base model that is gone, and counts live models only', () => {
    const text = `
      Qwen/base gone
      Qwen/base <- acme/chat, Qwen/chat finetune
      acme/chat <- bob/chat-gguf quantized
    `;
    expect(familyOf(text, QWEN)).toMatchObject({ published: 1, derivatives: 2, direct: 1, maxDepth: 2 });
    expect(familyOf(text, QWEN).largest?.id).toBe('Qwen/chat');
    expect(familyOf('Qwen/base gone \n Qwen/base <- acme/chat', QWEN)).toMatchObject({
      published: 0,
      derivatives: 1,
      largest: null,
    });
  });

  it('is all zero for a family that is not there', () => {
    expect(familyOf('a <- b finetune', QWEN)).toMatchObject({
      published: 0,
      derivatives: 0,
      authors: 0,
      maxDepth: 0,
      months: [],
      largest: null,
    });
  });

  it('refuses a family that the index was not filled with', () => {
    expect(() => computeFamilies(indexOf('a', { families: [QWEN] }), [META])).toThrow(/"meta".*qwen/s);
  });

  it('agrees with the obvious count over random graphs', () => {
    fc.assert(
      fc.property(anyDressedGraph, (graph) => {
        const plain = toPlainGraph(graph);
        const modelOf = new Map(graph.models.map((model) => [model.id, model]));
        const reports = computeFamilies(build(graph), RANDOM_FAMILIES);
        for (const [at, family] of RANDOM_FAMILIES.entries()) {
          const isLive = (id: string): boolean => modelOf.get(id)?.state === 'live';
          const isOwn = (id: string): boolean =>
            family.owners.some((owner) => id.toLowerCase().startsWith(`${owner.toLowerCase()}/`));
          const published = plain.ids.filter((id) => modelOf.get(id)?.state !== 'stub' && isOwn(id));
          const distance = (id: string): number =>
            Math.min(...published.map((own) => plain.ancestors(id).get(own) ?? Infinity));
          const derivatives = plain.ids.filter((id) => isLive(id) && !isOwn(id) && distance(id) < Infinity);
          expect(reports[at]).toMatchObject({
            published: published.filter(isLive).length,
            derivatives: derivatives.length,
            direct: derivatives.filter((id) => distance(id) === 1).length,
            maxDepth: Math.max(0, ...derivatives.map(distance)),
            authors: new Set(
              derivatives.filter((id) => id.includes('/')).map((id) => id.split('/')[0]?.toLowerCase()),
            ).size,
          });
          const mix = Object.values(reports[at]?.byInferredRelation ?? {});
          expect(mix.reduce((sum, count) => sum + count, 0)).toBe(derivatives.length);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
