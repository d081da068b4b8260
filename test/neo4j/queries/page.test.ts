import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatQuestions } from './format-questions.ts';
import { toSimulatedGraph } from './graphs/simulated-graph.ts';
import { QUESTIONS } from './questions.ts';

/** Where the first question begins. */
const FIRST = /^### /m;

it('docs/cypher.md says what the files say, with answers from the simulated Hub; -u writes it', async () => {
  const [introduction = ''] = readFileSync('docs/cypher.md', 'utf8').split(FIRST);
  // As `stemma crawl --simulate` reads it.
  const { index } = toSimulatedGraph({ count: 20_000, seed: 1 });
  const page = introduction + formatQuestions(QUESTIONS, index);
  await expect(page).toMatchFileSnapshot('../../../docs/cypher.md');
});
