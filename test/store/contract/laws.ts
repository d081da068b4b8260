import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../schema/observation.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import type { Store } from '../../../store/port.ts';
import { collect, content, crawl, derived, page, seen, start, toHubId } from '../pictures.ts';

const SEED = { seed: 1, numRuns: 30 };
const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'] as const;

/** What one pass says of one repository; the number is its place in `HUB_IDS`, or a name for those without. */
interface Sight {
  readonly repository: number;
  readonly name: number;
  readonly likes: number | undefined;
  readonly license: readonly string[] | undefined;
  readonly parents: readonly string[] | undefined;
}

const HUB_IDS = [1, 2, 3, 4, 5].map((month) => toHubId(`2023-0${month}-01T00:00:00Z`));

/**
 * Repositories above the known ones have no `hubId`. Of those, the last two bear one name and were made at
 * different times; the others have names that no other has.
 */
const toObservation = ({ repository, name, likes, license, parents }: Sight): Observation => {
  const hubId = HUB_IDS[repository];
  const plain = { 6: '2023-06-01T00:00:00Z', 7: '2023-07-01T00:00:00Z' }[repository];
  return seen(
    hubId !== undefined ? `a/${name}` : plain === undefined ? `plain/${repository}` : 'plain/again',
    {
      ...(hubId === undefined ? {} : { hubId }),
      ...(plain === undefined ? {} : { createdAtMs: Date.parse(plain) }),
      ...(likes === undefined ? {} : { likes }),
      ...(license === undefined ? {} : { license }),
    },
    parents === undefined ? {} : { tag: parents },
  );
};

const sight: fc.Arbitrary<Sight> = fc.record({
  repository: fc.integer({ min: 0, max: 7 }),
  name: fc.integer({ min: 0, max: 3 }),
  likes: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  license: fc.option(fc.constantFrom<readonly string[]>([], ['mit'], ['mit', 'other']), { nil: undefined }),
  parents: fc.option(fc.constantFrom<readonly string[]>([], ['b/1'], ['b/1', 'b/2']), { nil: undefined }),
});

/** The first four share two names; what they are called does not change from pass to pass. */
const withoutRename = (of: Sight): Sight => ({ ...of, name: of.repository % 2 });

/** A repository is seen once in a pass. */
const sights = fc.uniqueArray(sight, { selector: ({ repository }) => repository, maxLength: 8 });

const pass = fc.record({
  day: fc.constantFrom(...DAYS),
  sights,
  pageSize: fc.integer({ min: 1, max: 8 }),
  isComplete: fc.boolean(),
  isDerived: fc.boolean(),
});
type Pass = typeof pass extends fc.Arbitrary<infer P> ? P : never;

const toPages = ({ sights: list, pageSize }: Pass): readonly (readonly Observation[])[] =>
  Array.from({ length: Math.ceil(list.length / pageSize) }, (_, at) =>
    list.slice(at * pageSize, (at + 1) * pageSize).map(toObservation),
  );

/** What one pass says of one of four repositories that share two names, by its `_id` or only by its date. */
interface MixedSight {
  readonly repository: number;
  readonly hasId: boolean;
  readonly hasDate: boolean;
  readonly likes: number;
}

const mixedPass = fc.record({
  day: fc.constantFrom(...DAYS),
  pageSize: fc.integer({ min: 1, max: 4 }),
  sights: fc.uniqueArray(
    fc.record({
      repository: fc.integer({ min: 0, max: 3 }),
      hasId: fc.boolean(),
      hasDate: fc.boolean(),
      likes: fc.integer({ min: 0, max: 2 }),
    }),
    { selector: ({ repository }) => repository },
  ),
});

/** A record has an `_id` or a creation date, or both; the date has the milliseconds that an `_id` lacks. */
function toMixedObservation({ repository, hasId, hasDate, likes }: MixedSight): Observation {
  const made = `2023-0${repository + 1}-01T00:00:00Z`;
  return seen(`a/${repository % 2}`, {
    likes,
    ...(hasId ? { hubId: toHubId(made) } : {}),
    ...(hasDate || !hasId ? { createdAtMs: Date.parse(made) + 999 } : {}),
  });
}

const toMixedPages = ({
  sights: list,
  pageSize,
}: typeof mixedPass extends fc.Arbitrary<infer P> ? P : never) =>
  Array.from({ length: Math.ceil(list.length / pageSize) }, (_, at) =>
    list.slice(at * pageSize, (at + 1) * pageSize).map(toMixedObservation),
  );

export function testLaws(openFresh: () => Promise<Store>): void {
  describe('laws', () => {
    async function withStores(run: (one: Store, other: Store) => Promise<void>): Promise<void> {
      const [one, other] = [await openFresh(), createMemoryStore()];
      try {
        await run(one, other);
      } finally {
        await one.close();
      }
    }

    it('the order of pages does not matter', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(pass, { minLength: 1, maxLength: 3 }), async (passes) => {
          await withStores(async (one, other) => {
            for (const each of passes.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
              const pages = toPages(each);
              await crawl(one, each.day, pages, each.isComplete);
              await crawl(other, each.day, pages.toReversed(), each.isComplete);
            }
            expect(await content(one)).toEqual(await content(other));
            expect(await namesOfAliases(one)).toEqual(await namesOfAliases(other));
            expect(await proofs(one)).toEqual(await proofs(other));
          });
        }),
        SEED,
      );
    });

    it('writing every page twice is writing it once', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(pass, { minLength: 1, maxLength: 3 }), async (passes) => {
          await withStores(async (one, other) => {
            for (const each of passes) {
              const pages = toPages(each);
              await crawl(other, each.day, pages, each.isComplete);
              const { crawlId } = await one.beginCrawl(start(each.day, { isFresh: true }));
              for (const [at, observations] of pages.entries()) {
                await one.write(crawlId, page(String(at), ...observations));
                const { dataVersion } = await one.status();
                const again = await one.write(crawlId, page(String(at), ...observations));
                expect(again).toEqual({ inserted: 0, updated: 0, unchanged: observations.length });
                expect((await one.status()).dataVersion).toBe(dataVersion);
              }
              await one.finishCrawl(crawlId, { isComplete: each.isComplete });
            }
            expect(await content(one)).toEqual(await content(other));
            expect(await one.aliases()).toEqual(await other.aliases());
          });
        }),
        SEED,
      );
    });

    it('the order of partial passes does not matter while nothing is renamed', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(pass, { selector: ({ day }) => day, minLength: 2 }),
          async (passes) => {
            await withStores(async (one, other) => {
              const unrenamed = passes.map((each) => ({ ...each, sights: each.sights.map(withoutRename) }));
              for (const each of unrenamed) await crawl(one, each.day, toPages(each), false);
              for (const each of unrenamed.toReversed()) await crawl(other, each.day, toPages(each), false);
              expect(await facts(one)).toEqual(await facts(other));
            });
          },
        ),
        SEED,
      );
    });

    it('the order of passes does not matter to the day of a former name', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(pass, { selector: ({ day }) => day, minLength: 2 }),
          async (passes) => {
            await withStores(async (one, other) => {
              for (const each of passes) await crawl(one, each.day, toPages(each), false);
              for (const each of passes.toReversed()) await crawl(other, each.day, toPages(each), false);
              expect(await daysOfFormerNames(one)).toEqual(await daysOfFormerNames(other));
            });
          },
        ),
        SEED,
      );
    });

    it('it does not matter whether a dump without _id or the Hub came first', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(mixedPass, { selector: ({ day }) => day, minLength: 2 }),
          async (passes) => {
            await withStores(async (one, other) => {
              const inOrder = passes.toSorted((a, b) => (a.day < b.day ? -1 : 1));
              for (const each of passes) await crawl(one, each.day, toMixedPages(each), false);
              for (const each of inOrder) {
                await crawl(other, each.day, toMixedPages(each).toReversed(), false);
              }
              expect(await facts(one)).toEqual(await facts(other));
              expect(await recreated(one)).toEqual(await recreated(other));
            });
          },
        ),
        SEED,
      );
    });

    it('a complete pass among parts gives the same, whenever it is told', async () => {
      const told = fc.uniqueArray(pass, { selector: ({ day }) => day, minLength: 2 });
      await fc.assert(
        fc.asyncProperty(told, fc.nat({ max: 3 }), async (passes, at) => {
          await withStores(async (one, other) => {
            const unrenamed = passes.map((each, nth) => ({
              ...each,
              isComplete: nth === at % passes.length,
              sights: each.sights.map(withoutRename),
            }));
            const inOrder = unrenamed.toSorted((a, b) => (a.day < b.day ? -1 : 1));
            for (const each of inOrder) await crawl(one, each.day, toPages(each), each.isComplete);
            for (const each of unrenamed) await crawl(other, each.day, toPages(each), each.isComplete);
            expect(await facts(one)).toEqual(await facts(other));
            expect(await recreated(one)).toEqual(await recreated(other));
            expect((await one.status()).snapshot).toEqual((await other.status()).snapshot);
          });
        }),
        SEED,
      );
    });

    it('agrees with the store in memory after every step', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(pass, { minLength: 1, maxLength: 6 }), async (passes) => {
          await withStores(async (one, other) => {
            for (const each of passes) {
              const answers = [];
              for (const store of [one, other]) {
                const end = await crawl(store, each.day, toPages(each), each.isComplete);
                if (each.isDerived) await deriveStubs(store);
                answers.push([end, await everything(store)]);
              }
              expect(answers[0]).toEqual(answers[1]);
            }
          });
        }),
        SEED,
      );
    });
  });
}

const namesOfAliases = async (store: Store): Promise<readonly string[]> =>
  (await store.aliases()).map(({ alias, id }) => `${alias} -> ${id}`);

/** Of the names that no repository bears or bore last: an alias of one that came back is of no use. */
async function daysOfFormerNames(store: Store): Promise<readonly string[]> {
  const borne = new Set((await collect(store.scanModels())).map(({ id }) => id));
  const former = (await store.aliases()).filter(({ alias }) => !borne.has(alias));
  return former.map(({ alias, id, seen: day }) => `${alias} until ${day}, now ${id}`);
}

const recreated = async (store: Store): Promise<number> =>
  (await store.findings({ kind: 'recreated-repository' })).length;

const proofs = async (store: Store): Promise<readonly string[]> =>
  (await store.findings({})).map(({ proof }) => proof).toSorted();

/** Content without the day on which a name was lost: an older pass only learns of it from a newer one. */
const facts = async (store: Store): Promise<readonly unknown[]> =>
  (await content(store)).map((model) => ({ ...Object(model), goneSince: null }));

/** A stub for each target that nobody bears, and an edge to each target that somebody does. */
async function deriveStubs(store: Store): Promise<void> {
  const models = await collect(store.scanModels());
  const references = await collect(store.scanReferences());
  const targets = [...new Set(references.map(({ target }) => target))].toSorted();
  const found = await store.models(targets);
  let lastKey = Math.max(0, ...models.map(({ key }) => key));
  const parents = new Map(targets.map((target, at) => [target, found[at]?.key ?? ++lastKey]));
  await store.writeDerived(
    derived((await store.status()).dataVersion, {
      stubs: targets
        .map((id, at) => ({ key: parents.get(id) ?? 0, id, state: found[at]?.state ?? 'stub' }))
        .filter(({ state }) => state === 'stub')
        .map(({ key, id }) => ({ key, id })),
      derivations: references.map(({ childKey, target, position }) => ({
        childKey,
        parentKey: parents.get(target) ?? 0,
        position,
        relation: 'unspecified' as const,
        evidence: 'tag' as const,
        declaredRelation: null,
      })),
    }),
  );
}

async function everything(store: Store): Promise<unknown> {
  return {
    status: await store.status(),
    models: await collect(store.scanModels()),
    references: await collect(store.scanReferences()),
    derivations: await collect(store.scanDerivations()),
    aliases: await store.aliases(),
    findings: await store.findings({}),
    found: await store.models(['a/0', 'A/1', 'a/2', 'a/3', 'plain/6', 'b/1', 'b/2']),
    search: await store.search('a', 5),
  };
}
