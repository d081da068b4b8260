import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MODEL_STATES } from '../../../schema/model.ts';
import { sharedServer, useEmptyDatabase } from '../use-server.ts';
import { chooseIds } from './choose-models.ts';
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

/** The queries between the lines of the page. */
const PAGE_QUERIES = Array.from(
  readFileSync('docs/cypher.md', 'utf8').matchAll(/```cypher\n(.+?)\n```/gs),
  ([, cypher = '']) => cypher,
);

/** A relationship of no fixed length, in either way to write it. */
const WALK = /\*\d*\.\.|\]-?>?[*+]|\]-[*+]/;

it('every file of store/neo4j/queries/ is asked, and nothing else', () => {
  expect(QUESTIONS.map(({ name }) => name).toSorted()).toEqual(listRecipes());
});

it.each(QUESTIONS)('$name: its plan is looked at when it walks', ({ name, operators }) => {
  expect(operators.length > 0).toBe(WALK.test(readRecipe(name).cypher));
});

it.each(GRAPHS)('there is a cycle, a stub, a gone model and a merge on $title', ({ toGraph }) => {
  const { index, models, derivations } = toGraph();
  expect(index.measures.cycle.some((group) => group > 0)).toBe(true);
  expect(new Set(models.map(({ state }) => state))).toEqual(new Set(MODEL_STATES));
  expect(derivations.some(({ position }) => position > 0)).toBe(true);
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

  function ready(): Runner {
    if (runner === undefined) throw new Error('The graph is not loaded.');
    return runner;
  }

  it.each(QUESTIONS)('$name gives what the lineage index gives', async ({ name, cases }) => {
    const { cypher } = readRecipe(name);
    const asked = cases(graph.index);
    expect(asked.length).toBeGreaterThan(0);
    for (const { parameters, rows } of asked) {
      const ran = await ready().run(cypher, parameters);
      expect({ parameters, ...ran }).toEqual({ parameters, rows, remarks: [] });
    }
  });

  it.each(QUESTIONS)('$name is planned to stay quick', async ({ name, operators, cases }) => {
    const plan = await ready().explain(readRecipe(name).cypher, cases(graph.index)[0]?.parameters ?? {});
    expect(plan.remarks).toEqual([]);
    expect(plan.operators.filter(isWalk), plan.operators.join(', ')).toEqual(operators);
    // A walk begins at one model, which an index finds; the others ask about all models.
    const scans = plan.operators.filter((operator) => operator.includes('Scan'));
    if (operators.length > 0) expect(scans).toEqual([]);
    expect(scans).not.toContain('AllNodesScan');
  });

  it.each(PAGE_QUERIES)('docs/cypher.md: %s', async (cypher) => {
    let rows = 0;
    for (const id of chooseIds(graph.index)) {
      const ran = await ready().run(cypher, { id });
      expect(ran.remarks).toEqual([]);
      rows += ran.rows.length;
    }
    expect(rows).toBeGreaterThan(0);
  });
});

/** Operators that follow relationships of no fixed length, each way or each node once. */
const isWalk = (operator: string): boolean => /^VarLengthExpand|ShortestPath/.test(operator);
