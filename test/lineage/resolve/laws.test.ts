import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldId, parseModelId } from '../../../schema/model-id.ts';
import { toStubModel } from '../../../lineage/derive/to-stub-model.ts';
import type { Resolution } from '../../../lineage/resolve/resolve-graph.ts';
import { anyWorld } from './random-world.ts';
import { resolveWorld } from './world.ts';
import type { World } from './world.ts';

const RUNS = { seed: 1, numRuns: 600 } as const;

/** Checks a law on worlds full of namesakes, spellings, older ids and stubs. */
const check = (law: (world: World, resolution: Resolution) => void): void => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      law(world, resolveWorld(world));
    }),
    RUNS,
  );
};

const shuffle = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, place) => ({ item, rank: ((place + 1) * 2_654_435_761 * (seed + 1)) % 4_294_967_291 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

describe('resolving', () => {
  it('does not depend on the order of models, references and aliases', () => {
    check(({ models, references, aliases }, resolution) => {
      for (const seed of [1, 2, 3]) {
        const world = {
          models: shuffle(models, seed),
          references: shuffle(references, seed),
          aliases: shuffle(aliases, seed),
        };
        expect(resolveWorld(world)).toEqual(resolution);
      }
    });
  });

  it('twice gives the same: what it found changes nothing when it comes back from the store', () => {
    check(({ models, references, aliases }, resolution) => {
      const known = models.filter(({ state }) => state !== 'stub');
      const again = resolveWorld({
        models: [...known, ...resolution.stubs.map(toStubModel)],
        references,
        aliases: [...aliases, ...resolution.cardAliases],
      });
      expect(again).toEqual(resolution);
    });
  });

  it('makes one derivation a pair, none to oneself, numbered from 0, sorted, strongest first', () => {
    check((_, { derivations }) => {
      const pairs = derivations.map(({ childKey, parentKey }) => `${childKey} ${parentKey}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      const strengths = ['hub', 'tag', 'declared', 'inferred'];
      derivations.forEach((edge, place) => {
        expect(edge.childKey).not.toBe(edge.parentKey);
        const before = derivations[place - 1];
        if (before?.childKey !== edge.childKey) {
          expect(edge.position).toBe(0);
          expect(before === undefined || before.childKey < edge.childKey).toBe(true);
        } else {
          expect(edge.position).toBe(before.position + 1);
          expect(strengths.indexOf(before.evidence)).toBeLessThanOrEqual(strengths.indexOf(edge.evidence));
        }
      });
    });
  });

  it('makes a stub of every parent that is no model, with a key of its own, and of nothing else', () => {
    check(({ models }, { derivations, stubs }) => {
      const known = new Map(
        models.filter(({ state }) => state !== 'stub').map((model) => [model.key, model]),
      );
      const stubKeys = new Set(stubs.map(({ key }) => key));
      const parents = new Set(derivations.map(({ parentKey }) => parentKey));
      expect(stubKeys.size).toBe(stubs.length);
      for (const parent of parents) expect(known.has(parent)).not.toBe(stubKeys.has(parent));
      for (const { key, id } of stubs) {
        expect(parents.has(key)).toBe(true);
        expect([...known.values()].filter((model) => foldId(model.id) === foldId(id))).toEqual([]);
      }
      expect(new Set(stubs.map(({ id }) => foldId(id))).size).toBe(stubs.length);
    });
  });

  it('loses no reference: a well-formed one of a model comes to an edge or a self-reference, any other to a finding', () => {
    check(({ models, references }, { derivations, findings }) => {
      for (const model of models.filter(({ state }) => state === 'live')) {
        const own = references.filter(({ childKey }) => childKey === model.key);
        const edges = derivations.filter(({ childKey }) => childKey === model.key);
        const found = findings.filter(({ id }) => id === model.id);
        const hasSelf = found.some(({ kind }) => kind === 'self-reference');
        const texts = new Set(own.map(({ target }) => target).filter((text) => parseModelId(text) === null));
        const isNamed = own.some(({ target }) => parseModelId(target) !== null);
        expect(edges.length > 0 || hasSelf).toBe(
          isNamed || own.some(({ targetHubId }) => targetHubId !== null && edges.length > 0),
        );
        for (const text of texts) {
          const isExcused = own.some(({ target, targetHubId }) => target === text && targetHubId !== null);
          const isFound = found.some(({ kind, other }) => kind === 'malformed-reference' && other === text);
          expect(isFound || isExcused).toBe(true);
        }
      }
    });
  });

  it('leads to the live model of an id, whatever aliases say of that id', () => {
    check((world, resolution) => {
      const live = world.models.filter(({ state }) => state === 'live');
      const seen = '2027-01-01';
      const aliases = live.map(({ id }) => ({ alias: id, id: 'q/elsewhere', source: 'hub' as const, seen }));
      const isPlain = world.aliases.every(({ alias, id }) =>
        live.every((model) => foldId(model.id) !== foldId(alias) && foldId(model.id) !== foldId(id)),
      );
      if (!isPlain) return;
      const again = resolveWorld({ ...world, aliases: [...world.aliases, ...aliases] });
      expect(again).toEqual(resolution);
    });
  });

  it('is not changed by an alias that nobody names', () => {
    check((world, resolution) => {
      const alias = { alias: 'never/named', id: 'o/a', source: 'file', seen: '2027-01-01' } as const;
      const again = resolveWorld({ ...world, aliases: [...world.aliases, alias] });
      expect(again).toEqual(resolution);
    });
  });
});
