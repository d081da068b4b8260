/**
 * What search, lists, reports and trees cost over the recorded Hub of July 2024 (760,000 models), or over an
 * invented one: `npx tsx test/benches/read-model.bench.ts [MODELS]`. Each line: the first run, then the
 * median and the worst of the next 15.
 */
import { browseModels } from '../../lineage/browse/browse-models.ts';
import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import { computeComparison, listDefinitions } from '../../lineage/reports/compute-comparison.ts';
import { computeCoverage } from '../../lineage/reports/compute-coverage.ts';
import { computeDepth } from '../../lineage/reports/compute-depth.ts';
import { computeFamilies } from '../../lineage/reports/compute-families.ts';
import { computeLicenseChanges } from '../../lineage/reports/compute-license-changes.ts';
import { computeOverview } from '../../lineage/reports/compute-overview.ts';
import { computeRelations } from '../../lineage/reports/compute-relations.ts';
import { createSearchIndex, searchModels } from '../../lineage/search/search-models.ts';
import { suggestIds } from '../../lineage/search/suggest-ids.ts';
import { cutTree } from '../../lineage/tree/cut-tree.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { BrowseQuery } from '../../schema/wire/browse-query.ts';
import { loadRealIndex } from '../real/load-real-index.ts';
import { generateHub } from './generate-hub.ts';

const RUNS = 15;
const size = Number(process.argv[2] ?? 0);
const index = size > 0 ? generateIndex(size) : await loadRealIndex();
console.log(`${index.nodes.count} nodes, ${index.parents.targets.length} derivations`);
console.table(Object.fromEntries(measureAll(index)));

function* measureAll(graph: LineageIndex): Generator<[string, Record<string, number>]> {
  yield ['createSearchIndex', measure(() => createSearchIndex(graph), 3)];
  const search = createSearchIndex(graph);
  for (const text of ['e', '7', 'er', 'ba', 'll', 'llama', 'bert', 'model', 'mistral 7b', 'no such model']) {
    yield [`search "${text}"`, measure(() => searchModels(search, text, 20))];
  }
  for (const text of ['mistralai/Mistral-7B-v01', 'nobody/no-such-thing']) {
    yield [`suggest "${text}"`, measure(() => suggestIds(graph, text, 5))];
  }
  const queries: readonly BrowseQuery[] = [
    {},
    { sort: 'likes', direction: 'asc' },
    { sort: 'created', offset: 500_000 },
    { owner: 'TheBloke' },
    { license: 'mit', sort: 'descendants' },
    { relation: 'merge', task: 'text-generation' },
    { family: 'qwen', createdAfter: '2024-06-01' },
    { q: 'llama' },
    { q: 'llama', owner: 'TheBloke' },
  ];
  for (const query of queries) {
    yield [`browse ${JSON.stringify(query)}`, measure(() => browseModels(graph, query, search))];
  }
  yield ['browse {"q":"llama"} without search index', measure(() => browseModels(graph, { q: 'llama' }))];
  yield ['report overview', measure(() => computeOverview(graph))];
  yield ['report depth', measure(() => computeDepth(graph))];
  yield ['report relations', measure(() => computeRelations(graph))];
  yield ['report families', measure(() => computeFamilies(graph, FAMILIES))];
  yield ['report coverage', measure(() => computeCoverage(graph))];
  yield ['report license-changes', measure(() => computeLicenseChanges(graph))];
  const sides = { left: ['qwen'], right: ['google', 'meta'] };
  yield [
    'compare, all definitions',
    measure(() => listDefinitions().map((definition) => computeComparison(graph, { ...sides, definition }))),
  ];
  const { descendantCount } = graph.measures;
  const largest = graph.forest.size.reduce(
    (best, below, o) => (below > (graph.forest.size[best] ?? 0) ? o : best),
    0,
  );
  yield [
    `tree of ${graph.forest.size[largest]} nodes (${descendantCount[largest]} descendants)`,
    measure(() => cutTree(graph, largest)),
  ];
  const relations = new Set(['adapter', 'merge'] as const);
  yield ['the same, filtered', measure(() => cutTree(graph, largest, { relations }))];
}

function measure(work: () => unknown, runs = RUNS): Record<string, number> {
  const first = time(work);
  const next = Array.from({ length: runs }, () => time(work));
  const sorted = (of: (run: Timing) => number): readonly number[] => next.map(of).toSorted((a, b) => a - b);
  return {
    'first ms': first.wallMs,
    'median ms': sorted((run) => run.wallMs)[runs >> 1] ?? 0,
    'worst ms': sorted((run) => run.wallMs).at(-1) ?? 0,
    'median CPU ms': sorted((run) => run.cpuMs)[runs >> 1] ?? 0,
  };
}

/** CPU time says more than the clock where others use the machine too. */
interface Timing {
  readonly wallMs: number;
  readonly cpuMs: number;
}

function time(work: () => unknown): Timing {
  const used = process.cpuUsage();
  const started = performance.now();
  work();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  return { wallMs: round(wallMs), cpuMs: round((user + system) / 1000) };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function generateIndex(count: number): LineageIndex {
  const hub = generateHub(count, 1);
  const builder = createIndexBuilder();
  for (const chunk of hub.models()) builder.addModels(chunk);
  for (const chunk of hub.derivations()) builder.addDerivations(chunk);
  return builder.build({ dataVersion: 1, snapshot: null, families: FAMILIES });
}
