import { describe, expect, it } from 'vitest';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { NO_GUESS, NODE_FLAGS, UNKNOWN_COUNT } from '../../../lineage/index/lineage-index.ts';
import { toEvidence } from '../../../schema/evidence.ts';
import { toRelation } from '../../../schema/relation.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';

const OPTIONS = { dataVersion: 7, snapshot: null, families: [] };

const inOrder = (index: LineageIndex): readonly string[] =>
  Array.from({ length: index.nodes.count }, (_, o) => idAt(index.nodes.ids, o));

/** `id <- parent relation evidence wrote` for each edge, in the order of the parent edges. */
function listEdges({ nodes, parents }: LineageIndex): readonly string[] {
  const lines: string[] = [];
  for (let o = 0; o < nodes.count; o++) {
    for (let edge = parents.offsets[o] ?? 0; edge < (parents.offsets[o + 1] ?? 0); edge++) {
      const wrote = parents.declaredRelation[edge] ?? NO_GUESS;
      lines.push(
        [
          `${idAt(nodes.ids, o)} <- ${idAt(nodes.ids, parents.targets[edge] ?? 0)}`,
          toRelation(parents.relation[edge] ?? 0),
          toEvidence(parents.evidence[edge] ?? 0),
          wrote === NO_GUESS ? '-' : toRelation(wrote),
        ].join(' '),
      );
    }
  }
  return lines;
}

describe('the order of nodes', () => {
  it('is depth first, siblings and roots by subtree, then downloads, then id', () => {
    const index = indexOf(`
      zeta downloads=5
      alpha
      beta downloads=0
      llama <- small, big finetune
      llama <- popular finetune
      big <- q8, q4 quantized
      popular downloads=900
      aardvark
    `);
    const tree = ['llama', 'big', 'q4', 'q8', 'popular', 'small'];
    // By downloads, a known 0 before unknown ones, these by id.
    const alone = ['zeta', 'beta', 'aardvark', 'alpha'];
    expect(inOrder(index)).toEqual([...tree, ...alone]);
    expect([...index.forest.size]).toEqual([6, 3, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect([...index.forest.parent]).toEqual([-1, 0, 1, 1, 0, 0, -1, -1, -1, -1]);
  });

  it('places a merge under its first parent only', () => {
    const index = indexOf('mistral + llama <- blend merge');
    expect(inOrder(index)).toEqual(['mistral', 'blend', 'llama']);
    expect([...index.forest.parent]).toEqual([-1, 0, -1]);
  });

  it('cuts a circle at its oldest member, an unknown date being the youngest', () => {
    const index = indexOf(`
      b <- a
      c <- b
      a <- c
      a created=2024-02-02
      b created=2023-01-01
      c
    `);
    expect(inOrder(index)).toEqual(['b', 'a', 'c']);
    expect(listEdges(index)).toHaveLength(3);
  });

  it('cuts at the smallest id where dates are equal, and hangs nothing below another parent instead', () => {
    const index = indexOf(`
      y <- x
      x <- y
      root <- x
    `);
    expect(inOrder(index)).toEqual(['x', 'y', 'root']);
    expect(listEdges(index).filter((line) => line.startsWith('x'))).toEqual([
      'x <- y unspecified hub -',
      'x <- root unspecified hub -',
    ]);
  });
});

describe('the edges', () => {
  it('keep relation, evidence and what the author wrote, in the order of positions', () => {
    const index = indexOf(`
      a + b <- blend merge
      c <- blend declared wrote=adapter
      b <- q quantized tag
    `);
    expect(listEdges(index)).toEqual([
      'blend <- a merge hub -',
      'blend <- b merge hub -',
      'blend <- c unspecified declared adapter',
      'q <- b quantized tag -',
    ]);
  });

  it('go by position, whatever the order of arrival', () => {
    const { models, derivations } = parseGraph('a + b + c <- blend merge');
    const builder = createIndexBuilder();
    builder.addDerivations(derivations.toReversed());
    builder.addModels(models);
    expect(listEdges(builder.build(OPTIONS)).map((line) => line.split(' ')[2])).toEqual(['a', 'b', 'c']);
  });

  it('go by id where a position is given twice', () => {
    const { models, derivations } = parseGraph('c + b + a <- blend merge');
    for (const order of [derivations, derivations.toReversed()]) {
      const builder = createIndexBuilder();
      builder.addModels(models);
      builder.addDerivations(order.map((edge) => ({ ...edge, position: 0 })));
      expect(listEdges(builder.build(OPTIONS)).map((line) => line.split(' ')[2])).toEqual(['a', 'b', 'c']);
    }
  });

  it('leave out a model as its own parent, and a pair that is already there', () => {
    const index = indexOf(`
      a <- a finetune
      b <- a finetune
      b <- a merge
    `);
    expect(listEdges(index)).toEqual(['a <- b finetune hub -']);
  });
});

describe('the columns', () => {
  it('tell unknown from zero', () => {
    const { nodes } = indexOf(`
      a downloads=0 likes=0 created=1970-01-02 guess=merge
      b
    `);
    expect([...nodes.downloads30d]).toEqual([0, UNKNOWN_COUNT]);
    expect([...nodes.likes]).toEqual([0, UNKNOWN_COUNT]);
    expect([...nodes.createdAtS]).toEqual([86_400, 0]);
    expect([...nodes.inferredRelation]).toEqual([3, NO_GUESS]);
  });

  it('number texts by first use, code 0 for none', () => {
    const { nodes } = indexOf(`
      Qwen/a license=mit library=peft task=text-generation downloads=3
      gpt2 license=mit,other downloads=2
      Qwen/b downloads=1
    `);
    expect(nodes.owner).toEqual({ values: ['', 'Qwen'], codes: new Uint16Array([1, 0, 1]) });
    expect(nodes.license).toEqual({ values: ['', 'mit', 'mit + other'], codes: new Uint16Array([1, 2, 0]) });
    expect(nodes.library).toEqual({ values: ['', 'peft'], codes: new Uint16Array([1, 0, 0]) });
    expect(nodes.task.values).toEqual(['', 'text-generation']);
  });

  it('flag gated, disabled and superseded models', () => {
    const { nodes } = indexOf(`
      a gated downloads=9
      b manual disabled downloads=8
      c newVersion=d downloads=7
      d
    `);
    const { gatedAuto, gatedManual, disabled, superseded } = NODE_FLAGS;
    expect([...nodes.flags]).toEqual([gatedAuto, gatedManual | disabled, superseded, 0]);
  });

  it('need wide codes for more than 65,535 owners', () => {
    const builder = createIndexBuilder();
    const [blank] = parseGraph('blank').models;
    if (blank === undefined) throw new Error('no model');
    for (let key = 1; key <= 70_000; key++) builder.addModels([{ ...blank, key, id: `o${key}/m` }]);
    const index = builder.build(OPTIONS);
    expect(index.nodes.owner.codes).toBeInstanceOf(Uint32Array);
    const o = findOrdinal(index, 'o69999/m');
    expect(index.nodes.owner.values[index.nodes.owner.codes[o] ?? 0]).toBe('o69999');
  });
});

describe('a builder', () => {
  it('builds an empty index from nothing', () => {
    const index = createIndexBuilder().build(OPTIONS);
    expect(index).toMatchObject({ dataVersion: 7, snapshot: null, nodes: { count: 0 } });
    expect(findOrdinal(index, 'gpt2')).toBe(-1);
  });

  it('goes on after a build', () => {
    const { models, derivations } = parseGraph('llama <- chat finetune');
    const builder = createIndexBuilder();
    builder.addModels(models.slice(0, 1));
    const before = builder.build(OPTIONS);
    builder.addModels(models.slice(1));
    builder.addDerivations(derivations);
    expect(inOrder(builder.build(OPTIONS))).toEqual(['llama', 'chat']);
    expect(inOrder(before)).toEqual(['llama']);
  });

  it('refuses rows that do not fit together', () => {
    const { models, derivations } = parseGraph('llama <- chat finetune');
    const twice = createIndexBuilder();
    twice.addModels([...models, ...models]);
    expect(() => twice.build(OPTIONS)).toThrow(/Two model rows carry the key 1/);
    const dangling = createIndexBuilder();
    dangling.addModels(models.slice(0, 1));
    dangling.addDerivations(derivations);
    expect(() => dangling.build(OPTIONS)).toThrow(/The derivation 2 -> 1 names a key/);
  });

  it('takes keys that are far apart', () => {
    const { models, derivations } = parseGraph('llama <- chat finetune');
    const far = (key: number): number => key * 1_000_000_000;
    const builder = createIndexBuilder();
    builder.addModels(models.map((model) => ({ ...model, key: far(model.key) })));
    builder.addDerivations(
      derivations.map((edge) => ({ ...edge, childKey: far(edge.childKey), parentKey: far(edge.parentKey) })),
    );
    expect(listEdges(builder.build(OPTIONS))).toEqual(['chat <- llama finetune hub -']);
    builder.addModels(models.map((model) => ({ ...model, key: far(model.key) })));
    expect(() => builder.build(OPTIONS)).toThrow(/carry the key 1000000000/);
  });
});
