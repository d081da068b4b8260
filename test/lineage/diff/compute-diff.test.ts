import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldId } from '../../../schema/model-id.ts';
import { NOTHING_KNOWN } from '../../../schema/model.ts';
import type { Graph } from '../../graphs/parse-graph.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';
import { anyGraph } from '../laws/random-graph.ts';
import type { RandomGraph } from '../laws/random-graph.ts';
import { diffGraphs, diffOf } from './diff-of.ts';

const A = 'a'.repeat(24);
const B = 'b'.repeat(24);

describe('the difference between two snapshots', () => {
  it('is nothing between a snapshot and itself, whatever the keys', () => {
    const picture = 'o/base license=mit\no/base <- o/tuned finetune\no/lost stub\no/lost <- o/other';
    expect(diffOf(picture, picture)).toEqual({});
  });

  it('tells what appeared and what vanished', () => {
    expect(diffOf('o/a\no/b', 'o/b\no/c')).toEqual({ appeared: ['o/c'], vanished: ['o/a'] });
  });

  it('takes a model that is gone for vanished, and one that came back for appeared', () => {
    expect(diffOf('o/a\no/b gone', 'o/a gone\no/b')).toEqual({ appeared: ['o/b'], vanished: ['o/a'] });
  });

  it('takes a stub for no model: it appears when it is first seen, and its children keep their parent', () => {
    expect(diffOf('o/base stub\no/base <- o/tuned', 'o/base <- o/tuned')).toEqual({ appeared: ['o/base'] });
  });

  it('tells other licenses: another label, one more, none any more, another name', () => {
    expect(
      diffOf(
        'o/a license=mit\no/b license=mit\no/c license=mit\no/d license=other licenseName=x\no/e license=mit',
        'o/a license=gpl\no/b license=mit,gpl\no/c\no/d license=other licenseName=y\no/e license=mit',
      ),
    ).toEqual({
      relicensed: ['o/a: mit -> gpl', 'o/b: mit -> mit,gpl', 'o/c: mit -> ', 'o/d: other -> other'],
    });
  });

  it('tells a new name by the _id, and takes another case for no other name', () => {
    expect(diffOf(`o/a hubId=${A}\no/b hubId=${B}`, `o/new hubId=${A}\nO/B hubId=${B}`)).toEqual({
      renamed: ['o/a => o/new'],
    });
  });

  it('tells a new name by an alias of the later snapshot where no _id is known', () => {
    expect(diffOf('o/a', 'o/c\no/a => o/b\no/b => o/c')).toEqual({ renamed: ['o/a => o/c'] });
  });

  it('takes a name that another repository bears now for two models', () => {
    expect(diffOf(`o/a hubId=${A}`, `o/a hubId=${B}`)).toEqual({ appeared: ['o/a'], vanished: ['o/a'] });
    expect(diffOf('o/a created=2023-01-01', 'o/a created=2023-05-05')).toEqual({
      appeared: ['o/a'],
      vanished: ['o/a'],
    });
  });

  it('knows a model of a dump without _id by its name and the moment that the _id spells', () => {
    const made = (Date.parse('2023-01-01') / 1000).toString(16).padEnd(24, '0');
    expect(diffOf('o/a created=2023-01-01', `o/a hubId=${made}`)).toEqual({});
    expect(diffOf('o/a created=2023-02-01', `o/a hubId=${made}`)).toEqual({
      appeared: ['o/a'],
      vanished: ['o/a'],
    });
  });

  it('tells other parents: another one, one more, none any more', () => {
    expect(
      diffOf(
        'o/x <- o/a\no/x <- o/b\no/x <- o/c\no/y\no/x + o/y <- o/d',
        'o/y <- o/a\no/x + o/y <- o/b\no/x\no/c\no/y + o/x <- o/d',
      ),
    ).toEqual({ reparented: ['o/a: o/x -> o/y', 'o/b: o/x -> o/x,o/y', 'o/c: o/x -> '] });
  });

  it('takes a parent that was renamed for the same one, also when a stub turned out to be an older name', () => {
    expect(diffOf(`o/x hubId=${A}\no/x <- o/a`, `o/z hubId=${A}\no/z <- o/a`)).toEqual({
      renamed: ['o/x => o/z'],
    });
    expect(diffOf('o/old stub\no/old <- o/a\no/z', 'o/z <- o/a\no/old => o/z')).toEqual({});
  });

  it('counts all and lists the first: most descendants, most downloads, smallest id', () => {
    const after = parseGraph('o/c downloads=1\no/b\no/a\no/few <- o/z\no/many <- o/y, o/w');
    const { appeared } = diffGraphs(parseGraph('o/y\no/w\no/z'), after, 4);
    expect(appeared.total).toBe(5);
    expect(appeared.rows.map(({ id }) => id)).toEqual(['o/many', 'o/few', 'o/c', 'o/a']);
  });

  it('agrees with sets of names on graphs whose models are only names', () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, fc.integer({ min: 0, max: 3 }), (left, right, limit) => {
        const [before, after] = [toNames(left), toNames(right)];
        const diff = diffGraphs(before, after, limit);
        const [old, now] = [parentsOf(before), parentsOf(after)];
        const both = [...now.keys()].filter((id) => old.has(id));
        expect(diff.appeared.total).toBe(now.size - both.length);
        expect(diff.vanished.total).toBe(old.size - both.length);
        expect(diff.renamed.total).toBe(0);
        expect(diff.relicensed.total).toBe(0);
        const moved = both.filter((id) => old.get(id) !== now.get(id));
        expect(diff.reparented.total).toBe(moved.length);
        expect(diff.reparented.rows).toHaveLength(Math.min(limit, moved.length));
        for (const { id } of diff.reparented.rows) expect(moved).toContain(foldId(id));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

/** Nothing but names and states, as a graph of two or more generations of the same few ids. */
function toNames({ models, derivations }: RandomGraph): Graph {
  return {
    models: models.map((model) => ({ ...model, ...NOTHING_KNOWN })),
    derivations: [...derivations],
    aliases: [],
  };
}

/** Of each live model, by folded id, the folded ids of its parents as one text. */
function parentsOf({ models, derivations }: Graph): ReadonlyMap<string, string> {
  const names = new Map(models.map(({ key, id }) => [key, foldId(id)]));
  return new Map(
    models
      .filter(({ state }) => state === 'live')
      .map(({ key, id }) => {
        const parents = derivations.filter(({ childKey }) => childKey === key);
        return [
          foldId(id),
          [...new Set(parents.map(({ parentKey }) => names.get(parentKey)))].toSorted().join(),
        ];
      }),
  );
}
