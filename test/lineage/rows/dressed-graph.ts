import fc from 'fast-check';
import { RELATIONS } from '../../../schema/relation.ts';
import { anyGraph } from '../laws/random-graph.ts';
import type { RandomGraph } from '../laws/random-graph.ts';

const anyDress = fc.record({
  license: fc.constantFrom<readonly string[]>([], ['mit'], ['apache-2.0'], ['mit', 'llama2'], ['other']),
  inferredRelation: fc.constantFrom(null, ...RELATIONS.slice(0, 4)),
  likes: fc.constantFrom(null, 0, 3),
  task: fc.constantFrom(null, 'text-generation', 'fill-mask'),
  library: fc.constantFrom(null, 'transformers', 'peft'),
});

/** Random graphs whose models also carry licenses, guesses, likes, tasks and libraries. */
export const anyDressedGraph: fc.Arbitrary<RandomGraph> = anyGraph.chain(({ models, derivations }) =>
  fc
    .array(anyDress, { minLength: models.length, maxLength: models.length })
    .map((dresses) => ({ derivations, models: models.map((model, i) => ({ ...model, ...dresses[i] })) })),
);
