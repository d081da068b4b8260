import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../lineage/index/id-column.ts';
import type { PathsDocument } from '../../schema/wire/list-documents.ts';
import { listPathsUp } from '../../web/api/answers/list-paths-up.ts';
import { indexOf } from '../graphs/index-of.ts';
import { parseGraph } from '../graphs/parse-graph.ts';

const pathsOf = (text: string, id: string, limit = 5): PathsDocument => {
  const index = indexOf(text);
  return listPathsUp(index, findOrdinal(index, id), limit);
};

const drawn = ({ paths }: PathsDocument): readonly string[] =>
  paths.map(({ hops }) =>
    hops.map(({ row, relation }) => (relation === null ? row.id : `${row.id} ${relation}`)).join(' <- '),
  );

describe('ways up to the roots', () => {
  it('is the model alone for a root', () => {
    expect(pathsOf('llama', 'llama')).toMatchObject({
      id: 'llama',
      paths: [{ length: 0, hops: [{ row: { id: 'llama' }, relation: null, evidence: null }] }],
      hasMore: false,
    });
  });

  it('says for each hop how it was made from the next', () => {
    const text = `
      llama <- chat finetune
      chat <- q4 quantized`;
    expect(drawn(pathsOf(text, 'q4'))).toEqual(['q4 quantized <- chat finetune <- llama']);
  });

  it('lists all ways of a merge, shortest first, then in the order of the parents', () => {
    const text = `
      llama <- chat finetune
      lost stub
      lost + chat + llama <- blend merge`;
    expect(drawn(pathsOf(text, 'blend'))).toEqual([
      'blend merge <- lost',
      'blend merge <- llama',
      'blend merge <- chat finetune <- llama',
    ]);
  });

  it('stops at the limit and says that there are more', () => {
    const text = 'a + b + c <- blend merge';
    expect(pathsOf(text, 'blend', 2)).toMatchObject({ paths: [{}, {}], hasMore: true });
    expect(pathsOf(text, 'blend', 3)).toMatchObject({ paths: [{}, {}, {}], hasMore: false });
  });

  it('goes around no cycle, and has no way where only a cycle leads', () => {
    const ring = `
      a <- b finetune
      b <- a finetune`;
    expect(drawn(pathsOf(ring, 'a'))).toEqual([]);
    expect(drawn(pathsOf(`${ring}\n root <- a merge`, 'b'))).toEqual(['b finetune <- a merge <- root']);
  });

  it('finds in any graph what trying every way finds', () => {
    const edges = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), {
      maxLength: 14,
      selector: ([child, parent]) => child * 8 + parent,
    });
    fc.assert(
      fc.property(edges, (pairs) => {
        const lines = pairs.filter(([child, parent]) => child !== parent);
        const text = ['m0', ...lines.map(([child, parent]) => `m${parent} <- m${child} finetune`)].join('\n');
        const expected = tryEveryWay(text, 'm0');
        const found = pathsOf(text, 'm0', 1000);
        const ways = found.paths.map(({ hops }) => hops.map(({ row }) => row.id).join(' '));
        expect(ways.toSorted()).toEqual(expected.toSorted());
        expect(found.paths.map(({ length }) => length)).toEqual(
          ways.map((way) => way.split(' ').length - 1).toSorted((a, b) => a - b),
        );
        expect(found.hasMore).toBe(false);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

/** All ways without repetition from a model to a model without parents, found by plain search. */
function tryEveryWay(text: string, start: string): readonly string[] {
  const { models, derivations } = parseGraph(text);
  const idOf = new Map(models.map(({ key, id }) => [key, id]));
  const parentsOf = (id: string): readonly string[] =>
    derivations
      .filter(({ childKey }) => idOf.get(childKey) === id)
      .map(({ parentKey }) => idOf.get(parentKey) ?? '');
  const found: string[] = [];
  const open: string[][] = [[start]];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const here = way;
    const parents = parentsOf(here.at(-1) ?? '');
    if (parents.length === 0) found.push(here.join(' '));
    open.push(...parents.filter((parent) => !here.includes(parent)).map((parent) => [...here, parent]));
  }
  return found;
}
