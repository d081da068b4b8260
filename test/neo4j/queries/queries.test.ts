import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedServer, useEmptyDatabase } from '../use-server.ts';
import { toPictureGraph } from './graphs/picture-graph.ts';
import { toSimulatedGraph } from './graphs/simulated-graph.ts';
import { toTangledGraph } from './graphs/tangled-graph.ts';
import { loadGraph } from './load-graph.ts';
import { QUESTIONS } from './questions.ts';
import { listRecipes, readRecipe } from './read-cookbook.ts';
import { createRunner } from './run-recipe.ts';
import type { Runner } from './run-recipe.ts';

const GRAPHS = [
  { title: 'a small picture', toGraph: toPictureGraph },
  { title: 'a tangle of merges and cycles', toGraph: () => toTangledGraph({ count: 150, seed: 1 }) },
  {
    title: 'a simulated Hub of 2,000 models, some gone',
    toGraph: () => toSimulatedGraph({ count: 2_000, seed: 7, goneEvery: 29 }),
  },
] as const;

it('every file of store/neo4j/queries/ is asked, and nothing else', () => {
  expect(QUESTIONS.map(({ name }) => name).toSorted()).toEqual(listRecipes());
});

describe.each(GRAPHS)('on $title', ({ toGraph }) => {
  const graph = toGraph();
  let runner: Runner | undefined;

  /** Once for all questions, which only read. */
  beforeEach(async (context) => {
    if (runner !== undefined) return;
    await useEmptyDatabase(context);
    await loadGraph(sharedServer().uri, graph);
    runner = createRunner(sharedServer().uri);
  });
  afterAll(() => runner?.close());

  it.each(QUESTIONS)('$name gives what the lineage index gives', async ({ name, operators, cases }) => {
    const { cypher } = readRecipe(name);
    const asked = cases(graph.index);
    expect(asked.length).toBeGreaterThan(0);
    for (const { parameters, rows } of asked) {
      const ran = await runner?.run(cypher, parameters);
      expect({ parameters, rows: ran?.rows }).toEqual({ parameters, rows });
      expect(ran?.remarks).toEqual([]);
      const missing = listMissing(operators, ran?.operators ?? []);
      expect(missing, `operators that the plan lacks: ${ran?.operators.join(', ')}`).toEqual([]);
      // A walk begins at one model, found by its id, and the rest are questions about the whole graph.
      const scans = ran?.operators.filter((operator) => operator.includes('Scan')) ?? [];
      if (operators.length > 0) expect(scans).toEqual([]);
      expect(scans).not.toContain('AllNodesScan');
    }
  });
});

/** What of `wanted` is not there, as often as it is wanted. */
function listMissing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const left = [...there];
  return wanted.filter((operator) => {
    const at = left.indexOf(operator);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
