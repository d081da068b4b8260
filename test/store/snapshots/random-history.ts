import fc from 'fast-check';
import { foldId } from '../../../schema/model-id.ts';
import type { Observation } from '../../../schema/observation.ts';
import { REFERENCE_SOURCES } from '../../../schema/reference.ts';
import type { Reference } from '../../../schema/reference.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { Alias } from '../../../schema/snapshot.ts';
import type { Store } from '../../../store/port.ts';
import { crawl, toHubId } from '../pictures.ts';

/** Few names, so that everything meets: renames, recreated repositories, older names, stubs, cycles. */
const NAMES = ['qwen/a', 'qwen/b', 'google/c', 'o/a', 'o/b', 'O/B', 'legacy'];
const UNKNOWN = ['qwen/gone', 'nobody/x', 'Nobody/X', 'old/a', 'old/b'];
const anyTarget = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...NAMES, ...UNKNOWN) },
  { weight: 1, arbitrary: fc.constantFrom('', './local path', 'https://huggingface.co/o/a') },
);
const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01'] as const;

const made = (repository: number): string => `2023-0${repository + 1}-01T00:00:00Z`;

const anyReference: fc.Arbitrary<Reference> = fc
  .record({
    source: fc.constantFrom(...REFERENCE_SOURCES),
    target: anyTarget,
    repository: fc.option(fc.integer({ min: 0, max: 5 })),
    relation: fc.constantFrom(...RELATIONS),
    declared: fc.option(fc.constantFrom(...RELATIONS)),
    isDeclared: fc.boolean(),
  })
  .map(({ source, target, repository, relation, declared, isDeclared }) => ({
    source,
    position: 0,
    target,
    targetHubId: source === 'baseModels' && repository !== null ? toHubId(made(repository)) : null,
    relation: source === 'card' ? 'unspecified' : relation,
    declaredRelation: source === 'baseModels' ? null : declared,
    evidence: source === 'baseModels' ? 'hub' : source === 'tag' && !isDeclared ? 'tag' : 'declared',
  }));

/** The first four repositories have an `_id` and change their names; the others are known by name and date. */
const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    repository: fc.integer({ min: 0, max: 7 }),
    name: fc.constantFrom(...NAMES),
    license: fc.constantFrom<readonly string[]>([], ['mit'], ['mit', 'other']),
    likes: fc.option(fc.integer({ min: 0, max: 9 })),
    inferredRelation: fc.option(fc.constantFrom(...RELATIONS)),
    references: fc.array(anyReference, { maxLength: 5 }),
  })
  .map(({ repository, name, references, ...facts }) => ({
    model: {
      id: repository < 4 ? name : `plain/${repository}`,
      ...(repository < 4 ? { hubId: toHubId(made(repository)) } : {}),
      createdAtMs: Date.parse(made(repository)),
      ...facts,
    },
    references: references.map((reference, position) => ({ ...reference, position })),
    observedSources: REFERENCE_SOURCES,
  }));

const anyPass = fc.record({
  day: fc.constantFrom(...DAYS),
  isComplete: fc.boolean(),
  observations: fc.uniqueArray(anyObservation, {
    selector: ({ model }) => model.hubId ?? model.id,
    minLength: 1,
    maxLength: 8,
  }),
});

const anyAlias: fc.Arbitrary<Alias> = fc.record({
  alias: fc.constantFrom(...UNKNOWN, ...NAMES),
  id: fc.constantFrom(...UNKNOWN, ...NAMES),
  source: fc.constantFrom('file', 'hub'),
  seen: fc.constantFrom(...DAYS),
});

/** What happened to a store: passes in the order of their days, then aliases. */
export const anyHistory = fc.record({
  passes: fc
    .array(anyPass, { minLength: 1, maxLength: 4 })
    .map((passes) => passes.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))),
  aliases: fc.uniqueArray(anyAlias, { selector: ({ alias }) => foldId(alias), maxLength: 3 }),
});
export type History = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never;

export async function live(store: Store, { passes, aliases }: History): Promise<void> {
  for (const { day, observations, isComplete } of passes) {
    const half = Math.ceil(observations.length / 2);
    await crawl(store, day, [observations.slice(0, half), observations.slice(half)], isComplete);
  }
  await store.writeAliases(aliases);
}
