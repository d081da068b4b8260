import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { cutTree } from '../../../lineage/tree/cut-tree.ts';
import { formatTree } from '../../../lineage/tree/format-tree.ts';
import type { TreeOptions } from '../../../lineage/tree/tree-options.ts';
import type { Relation } from '../../../schema/relation.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { countRows, listShown } from './plain-tree.ts';

/** The picture of a tree, one line a node; relation, license and counts as `formatTree` writes them. */
const draw = (index: LineageIndex, focus: string, options?: TreeOptions): string =>
  `\n${formatTree(cutTree(index, findOrdinal(index, focus), options))}\n`;

const FAMILY = indexOf(`
  llama license=llama2
  llama <- chat finetune
  llama <- code finetune
  chat <- q4, q8 quantized
  chat + code <- blend merge
  blend <- blend-gguf
  blend-gguf guess=quantized
  code license=mit,other
  chat license=llama2 created=2024-03-01
  code created=2023-12-31
  q4 created=2024-03-31
  llama created=2020-01-01
`);

/** A base with \`count\` children without children of their own: \`base <- m1, m2, ...\`. */
const star = (count: number, parent = 'base', name = 'm'): string =>
  `${parent} <- ${Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join(', ')} adapter\n`;

describe('a family tree', () => {
  it('shows each model once, under its first parent, the largest subtree first', () => {
    expect(draw(FAMILY, 'llama')).toBe(`
llama · llama2 · 6 below
├─ chat · finetune · llama2 · 4 below
│  ├─ blend · merge · no license · 1 below
│  │  └─ blend-gguf · quantized? · no license
│  ├─ q4 · quantized · no license
│  └─ q8 · quantized · no license
└─ code · finetune · mit, other
`);
  });

  it('counts all below the focus, and says what the graph holds beyond the tree', () => {
    expect(cutTree(FAMILY, findOrdinal(FAMILY, 'code'))).toMatchObject({
      focus: 'code',
      treeCount: 0,
      descendantCount: 2,
      levels: [],
      relations: {},
      months: [],
      root: { level: 0, treeChildCount: 0, treeDescendantCount: 0, fold: null },
      primaryPath: [{ id: 'llama' }],
    });
    expect(cutTree(FAMILY, findOrdinal(FAMILY, 'llama'))).toMatchObject({
      treeCount: 6,
      levels: [2, 3, 1],
      relations: { finetune: 2, quantized: 3, merge: 1 },
      licenseClasses: { permissive: 0, 'use-restricted': 1, unknown: 5 },
      months: [
        { month: '2023-12', count: 1 },
        { month: '2024-03', count: 2 },
      ],
      primaryPath: [],
    });
  });

  it('leads down from the root to the focus', () => {
    const { primaryPath } = cutTree(FAMILY, findOrdinal(FAMILY, 'blend-gguf'));
    expect(primaryPath.map((row) => row.id)).toEqual(['llama', 'chat', 'blend']);
  });

  it('fills the rows it may have, then folds the rest with all it holds', () => {
    const index = indexOf(`
      ${star(40)}
      m1 <- deep finetune
      m2 downloads=70
      m3 downloads=60
      m39 downloads=5
      m40 downloads=6
    `);
    expect(draw(index, 'base', { budget: 4 })).toBe(`
base · no license · 41 below
├─ m1 · adapter · no license · 1 below
│  └─ deep · finetune · no license
├─ m2 · adapter · no license
├─ m3 · adapter · no license
└─ +37 more
`);
    expect(cutTree(index, findOrdinal(index, 'base'), { budget: 4 }).root.fold).toEqual({
      childCount: 37,
      nodeCount: 37,
      downloads30d: 11,
      relations: { adapter: 37 },
    });
  });

  it('never folds a single leaf: it takes the row of its fold', () => {
    expect(draw(indexOf(star(3)), 'base', { budget: 3 })).not.toContain('more');
    expect(draw(indexOf(star(4)), 'base', { budget: 3 })).toContain('└─ +2 more');
  });

  it('shows few of many levels, and more levels only of a small tree', () => {
    const chain = Array.from({ length: 9 }, (_, i) => `n${i} <- n${i + 1} finetune`).join('\n');
    expect(listShown(cutTree(indexOf(chain), 0).root).map((node) => node.row.id)).toEqual([
      'n0',
      'n1',
      'n2',
      'n3',
      'n4',
      'n5',
      'n6',
    ]);
    const wide = indexOf(`${chain}\n${star(50, 'n0')}`);
    const { root } = cutTree(wide, findOrdinal(wide, 'n0'), { budget: 9 });
    expect(Math.max(...listShown(root).map((node) => node.level))).toBe(3);
  });

  it('gives every branch a share', () => {
    const index = indexOf(`
      base <- a, b, c finetune
      ${star(300, 'a', 'a')} ${star(200, 'b', 'b')} ${star(100, 'c', 'c')}
    `);
    const { root } = cutTree(index, findOrdinal(index, 'base'), { budget: 20 });
    expect(root.children.map((child) => `${child.row.id} ${child.children.length}`)).toEqual([
      'a 6',
      'b 6',
      'c 5',
    ]);
    expect(countRows(root)).toBe(20);
  });

  it('says what a license is called that has no label, and what is gone', () => {
    const index = indexOf(`
      flux license=other licenseName=flux-dev
      flux <- lora adapter
      lora license=other gone
    `);
    expect(draw(index, 'flux')).toBe(`
flux · other (flux-dev) · 1 below
└─ lora · adapter · other · gone
`);
  });

  it('opens a stub and a cycle like any other root', () => {
    const stub = indexOf(`lost stub\n${star(3, 'lost')}`);
    expect(draw(stub, 'lost')).toContain('lost · not in snapshot · 3 below');
    const cycle = indexOf('a created=2020-01-01 \n a <- b finetune \n b <- a finetune \n b <- c finetune');
    expect(draw(cycle, 'b')).toBe(`
b · finetune · no license · 1 below
└─ c · finetune · no license
`);
    expect(draw(cycle, 'a')).toBe(`
a · finetune · no license · 2 below
└─ b · finetune · no license · 1 below
   └─ c · finetune · no license
`);
  });
});

describe('by hand', () => {
  const index = indexOf(`
    base <- a, b finetune
    ${star(60, 'a', 'a')} ${star(50, 'b', 'b')}
    a1 <- a1x, a1y quantized
  `);
  const shown = (options: TreeOptions): readonly string[] =>
    cutTree(index, findOrdinal(index, 'base'), { budget: 8, ...options }).root.children.map(
      (child) => `${child.row.id} ${child.children.length} ${child.fold?.nodeCount ?? '-'}`,
    );

  it('a node is folded', () => {
    expect(shown({})).toEqual(['a 3 57', 'b 2 48']);
    expect(shown({ closed: ['A'] })).toEqual(['a 0 -', 'b 2 48']);
    expect(shown({ closed: ['a'], open: ['a'], more: new Map([['a', 5]]) })).toEqual(['a 0 -', 'b 2 48']);
  });

  it('more children of a node are shown', () => {
    expect(shown({ more: new Map([['A', 20]]) })).toEqual(['a 23 37', 'b 2 48']);
    expect(shown({ more: new Map([['b', 1000]]) })).toEqual(['a 3 57', 'b 50 -']);
  });

  it('a folded node is opened, in place: nothing else moves', () => {
    const folded = cutTree(index, findOrdinal(index, 'base'), { budget: 1 });
    expect(folded.root).toMatchObject({
      children: [],
      fold: null,
      treeChildCount: 2,
      treeDescendantCount: 114,
    });
    const opened = cutTree(index, findOrdinal(index, 'base'), { budget: 1, open: ['base', 'B'] });
    expect(opened.root.children.map((child) => child.children.length)).toEqual([0, 8]);
    expect(opened.root.children[1]?.fold).toMatchObject({ childCount: 42, nodeCount: 42 });
  });

  it('no fold of a single child is left', () => {
    expect(shown({ more: new Map([['b', 47]]) })).toEqual(['a 3 57', 'b 50 -']);
    const nine = indexOf(star(9));
    expect(cutTree(nine, 0, { budget: 1, open: ['base'] }).root).toMatchObject({ fold: null });
    expect(cutTree(nine, 0, { budget: 1, open: ['base'] }).root.children).toHaveLength(9);
  });

  it('an id that is not in the picture changes nothing', () => {
    const [plain, odd] = [{}, { open: ['nobody', 'b50'], closed: ['b49'], more: new Map([['b48', 3]]) }].map(
      (options) => cutTree(index, findOrdinal(index, 'base'), options),
    );
    expect(odd).toEqual(plain);
  });
});

describe('the relation filter', () => {
  const only = (...relations: Relation[]): TreeOptions => ({ relations: new Set(relations) });

  it('keeps what was made so, and what leads there', () => {
    expect(draw(FAMILY, 'llama', only('quantized'))).toBe(`
llama · llama2 · 5 below
└─ chat · finetune · llama2 · 4 below
   ├─ blend · merge · no license · 1 below
   │  └─ blend-gguf · quantized? · no license
   ├─ q4 · quantized · no license
   └─ q8 · quantized · no license
`);
    expect(draw(FAMILY, 'llama', only('finetune'))).toBe(`
llama · llama2 · 2 below
├─ chat · finetune · llama2
└─ code · finetune · mit, other
`);
  });

  it('leaves the focus alone when nothing is left, and the totals as they are', () => {
    const tree = cutTree(FAMILY, findOrdinal(FAMILY, 'llama'), only('adapter'));
    expect(tree.root).toMatchObject({ treeChildCount: 0, treeDescendantCount: 0, children: [], fold: null });
    expect(tree).toMatchObject({ treeCount: 6, relations: { finetune: 2, quantized: 3, merge: 1 } });
  });

  it('orders by what it keeps, then by downloads, then by id', () => {
    const index = indexOf(`
      base <- a, b, c, d quantized
      a <- a1, a2, a3 finetune
      d <- d1, d2 quantized
      c downloads=5
    `);
    const { root } = cutTree(index, findOrdinal(index, 'base'), only('quantized'));
    expect(root.children.map((child) => child.row.id)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('folds only what it keeps', () => {
    const index = indexOf(`${star(30)}base <- t1, t2, t3, t4, t5 finetune`);
    const { root } = cutTree(index, findOrdinal(index, 'base'), { budget: 3, ...only('finetune') });
    expect(root).toMatchObject({
      treeChildCount: 5,
      fold: { childCount: 3, nodeCount: 3, relations: { finetune: 3 } },
    });
  });
});
