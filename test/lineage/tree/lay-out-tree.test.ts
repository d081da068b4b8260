import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../../lineage/index/id-column.ts';
import { cutTree } from '../../../lineage/tree/cut-tree.ts';
import { layOutTree } from '../../../lineage/tree/lay-out-tree.ts';
import { indexOf } from '../../graphs/index-of.ts';

const SIZES = { rowHeight: 30, foldHeight: 20, groupGap: 10, columnWidth: 200, elbowWidth: 40 };

describe('the layout of a tree', () => {
  const index = indexOf(`
    base <- one, two finetune
    one <- a, b, c, d quantized
    one downloads=5
  `);
  const layout = layOutTree(cutTree(index, findOrdinal(index, 'base'), { budget: 4 }), SIZES);

  it('gives leaves and folds a row each, and centers the others', () => {
    expect(
      layout.items.map((item) => [item.kind === 'node' ? item.node.row.id : 'fold', item.x, item.y]),
    ).toEqual([
      ['base', 0, 73.75],
      ['one', 200, 42.5],
      ['a', 400, 15],
      ['b', 400, 45],
      ['fold', 400, 70],
      ['two', 200, 105],
    ]);
    expect([layout.width, layout.height]).toEqual([600, 120]);
  });

  it('tells the place of each item among its siblings', () => {
    expect(layout.items.map((item) => [item.level, item.positionInSet, item.setSize])).toEqual([
      [0, 1, 1],
      [1, 1, 2],
      [2, 1, 3],
      [2, 2, 3],
      [2, 3, 3],
      [1, 2, 2],
    ]);
  });

  it('draws elbows that turn before the child', () => {
    expect(layout.edges[0]).toEqual({
      from: 0,
      to: 1,
      points: [
        [0, 73.75],
        [160, 73.75],
        [160, 42.5],
        [200, 42.5],
      ],
    });
  });
});
