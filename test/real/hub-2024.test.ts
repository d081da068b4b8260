import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES } from '../../schema/family.ts';
import type { DepthReport, FamilyReport } from '../../schema/wire/report-documents.ts';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import { openStore } from '../../store/open-store.ts';
import { createTempFolder, runStemma } from '../cli/run-stemma.ts';
import { readPages } from './reference/read-pages.ts';
import { createReferenceGraph, reachFrom } from './reference/reference-graph.ts';
import type { ReferenceGraph } from './reference/reference-graph.ts';
import {
  computeReferenceDepth,
  computeReferenceFamily,
  computeReferenceGeneration,
  countValues,
  findReferenceCycles,
} from './reference/reference-measures.ts';

const pages = join(process.env['STEMMA_REAL_DATA'] ?? '../shared/data', 'hub-2024-07/model_lists.tar.gz');
const hasPages = existsSync(pages);

/** The whole Hub of July 2024 through the product, held against a second computation from the raw pages. */
describe('760,000 real models', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>;
  let env: Readonly<Record<string, string>>;
  let graph: ReferenceGraph;

  beforeAll(async () => {
    if (!hasPages) return;
    folder = await createTempFolder();
    env = { STEMMA_STORE: `file:${join(folder.path, 'stemma.db')}` };
    graph = createReferenceGraph(await readPages(pages));
    const run = await runStemma(['import', pages, '--date', '2024-07-11'], env);
    expect(run.stderr).toContain('760,000 models of 2024-07-11: 760,000 new');
    expect(run.code).toBe(0);
  });

  afterAll(() => folder?.remove());

  const ask = async <Answer>(...args: readonly string[]): Promise<Answer> =>
    JSON.parse((await runStemma([...args, '--json'], env)).stdout);

  const real = (name: string, check: () => Promise<void>): void =>
    it(name, async (context) => {
      if (!hasPages) context.skip(`no recorded Hub pages at ${pages}`);
      await check();
    });

  real('the same counts', async () => {
    const parents = [...graph.parents.values()];
    const stats = await ask<StatsDocument>('stats');
    expect(stats).toMatchObject({
      models: graph.models.size,
      stubs: graph.stubs.size,
      aliases: 0,
      derivations: parents.reduce((sum, set) => sum + set.size, 0),
      derivationsToKnown: parents.reduce(
        (sum, set) => sum + [...set].filter((parent) => graph.models.has(parent)).length,
        0,
      ),
      modelsWithParent: parents.length,
      multiParentModels: parents.filter((set) => set.size > 1).length,
    });
    expect(stats.findings).toMatchObject({
      'self-reference': graph.selfReferences,
      cycle: findReferenceCycles(graph).length,
      'malformed-reference': graph.malformed,
    });
  });

  real('the same depths', async () => {
    const depth = computeReferenceDepth(graph);
    const report = await ask<DepthReport>('report', 'depth');
    expect(report.depth).toEqual(countValues(depth.values()));
    expect(report.generation).toEqual(countValues(computeReferenceGeneration(graph).values()));
    expect(report.depthNull).toBe([...depth.values()].filter((value) => value === null).length);
  });

  real('the same families', async () => {
    const report = await ask<readonly FamilyReport[]>('report', 'families');
    expect(report).toHaveLength(FAMILIES.length);
    for (const family of report) {
      const { published, derivatives, direct, maxDepth } = family;
      const expected = computeReferenceFamily(graph, family.owners);
      expect({ family: family.family, published, derivatives, direct, maxDepth }).toEqual({
        family: family.family,
        ...expected,
      });
    }
  });

  real('the same depth, generation, children and descendants for every single node', async () => {
    const depth = computeReferenceDepth(graph);
    const generation = computeReferenceGeneration(graph);
    const store = await openStore(env['STEMMA_STORE'] ?? '', 'read');
    let compared = 0;
    try {
      for await (const models of store.scanModels()) {
        const measures = new Map(
          (await store.measuresOf(models.map((model) => model.key))).map((row) => [row.key, row]),
        );
        for (const model of models) {
          const id = model.id.toLowerCase();
          const children = graph.children.get(id);
          if (children === undefined && !graph.parents.has(id)) continue;
          expect({ id, ...measures.get(model.key) }).toMatchObject({
            id,
            depth: depth.get(id) ?? (depth.has(id) ? null : 0),
            generation: generation.get(id) ?? 0,
            childCount: children?.size ?? 0,
            descendantCount: reachFrom([id], graph.children).size,
          });
          compared += 1;
        }
      }
    } finally {
      await store.close();
    }
    expect(compared).toBe(new Set([...graph.parents.keys(), ...graph.children.keys()]).size);
  });

  real('importing the same files again changes nothing and says so', async () => {
    const run = await runStemma(['import', pages, '--date', '2024-07-11'], env);
    expect(run.stderr).toContain('Nothing changed: all 760,000 models were known as they are');
    expect(run.code).toBe(0);
  });
});
