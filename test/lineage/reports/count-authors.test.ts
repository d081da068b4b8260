import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idAt, findOrdinal } from '../../../lineage/index/id-column.ts';
import { countAuthors } from '../../../lineage/reports/count-authors.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import { toOwner } from '../../../schema/model.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { build } from '../laws/random-graph.ts';
import { anyDressedGraph } from '../rows/dressed-graph.ts';

describe('accounts of the descendants', () => {
  it('count once, over all ways and circles, the own one when it derived too, and no missing owner', () => {
    const index = indexOf(`
      a/base <- b/chat, a/chat
      b/chat <- b/q4, c/q8 quantized
      b/chat + a/chat <- c/blend merge
      c/blend <- gpt2, d/turn
      d/turn <- a/base
      e/alone
    `);
    const count = (id: string): number => countAuthors(index, findOrdinal(index, id));
    expect(count('a/base')).toBe(4);
    expect(count('c/q8')).toBe(0);
    expect(count('e/alone')).toBe(0);
  });

  it('are those of a walk', () => {
    fc.assert(
      fc.property(anyDressedGraph, (graph) => {
        const index = build(graph);
        for (let o = 0; o < index.nodes.count; o++) {
          const ids = [...walkDescendants(index, o).ordinals].map((each) => idAt(index.nodes.ids, each));
          const owners = new Set(ids.map(toOwner).filter((owner) => owner !== null));
          expect(countAuthors(index, o)).toBe(owners.size);
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});
