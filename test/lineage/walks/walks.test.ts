import { describe, expect, it } from 'vitest';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { findCommonAncestors } from '../../../lineage/walks/find-common-ancestors.ts';
import { findAllShortestPaths, findShortestPath } from '../../../lineage/walks/find-shortest-paths.ts';
import { walkAncestors } from '../../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import type { WalkFilter } from '../../../lineage/walks/walk-filter.ts';
import { indexOf } from '../../graphs/index-of.ts';

const at = (index: LineageIndex, id: string): number => findOrdinal(index, id);

/** `b1 a2` reads: b at distance 1, then a at distance 2. */
function up(text: string, id: string, filter: WalkFilter = {}): string {
  const index = indexOf(text);
  const { ordinals, distances } = walkAncestors(index, at(index, id), filter);
  return Array.from(ordinals, (o, i) => `${idAt(index.nodes.ids, o)}${distances[i]}`).join(' ');
}

function down(text: string, id: string, filter: WalkFilter = {}): string {
  const index = indexOf(text);
  const { ordinals, distances } = walkDescendants(index, at(index, id), filter);
  return Array.from(ordinals, (o, i) => `${idAt(index.nodes.ids, o)}${distances[i]}`).join(' ');
}

function path(text: string, from: string, to: string): string | null {
  const index = indexOf(text);
  const found = findShortestPath(index, at(index, from), at(index, to));
  return found === null ? null : found.map((o) => idAt(index.nodes.ids, o)).join(' ');
}

const TREE = `
  root <- z, b finetune
  root <- q quantized tag
  q + b <- blend merge
  blend <- last adapter declared
`;

describe('a walk', () => {
  it('goes over all parents, or children, nearest first, then by id', () => {
    expect(up(TREE, 'last')).toBe('blend1 b2 q2 root3');
    expect(down(TREE, 'root')).toBe('b1 q1 z1 blend2 last3');
    expect(up(TREE, 'root')).toBe('');
    expect(down(TREE, 'z')).toBe('');
  });

  it('stops at a depth', () => {
    expect(down(TREE, 'root', { maxDepth: 2 })).toBe('b1 q1 z1 blend2');
    expect(down(TREE, 'root', { maxDepth: 0 })).toBe('');
  });

  it('goes along edges of the wanted relations and evidence only', () => {
    expect(down(TREE, 'root', { relations: new Set(['finetune']) })).toBe('b1 z1');
    expect(down(TREE, 'root', { relations: new Set(['quantized', 'merge']) })).toBe('q1 blend2');
    expect(down(TREE, 'root', { evidence: new Set(['tag']) })).toBe('q1');
    expect(down(TREE, 'root', { evidence: new Set(['tag', 'hub']), relations: new Set(['merge']) })).toBe('');
    expect(up(TREE, 'last', { evidence: new Set(['declared', 'hub']) })).toBe('blend1 b2 q2 root3');
    expect(up(TREE, 'last', { evidence: new Set() })).toBe('');
  });

  it('takes the longer way where the short one is not allowed', () => {
    const text = `
      root <- mid finetune
      mid <- end finetune
      root <- end merge
    `;
    expect(up(text, 'end')).toBe('mid1 root1');
    expect(up(text, 'end', { relations: new Set(['finetune']) })).toBe('mid1 root2');
  });

  it('meets each node of a circle once, and not its start', () => {
    expect(up('a <- b\nb <- c\nc <- a', 'a')).toBe('c1 b2');
    expect(down('a <- b\nb <- c\nc <- a', 'a')).toBe('b1 c2');
  });

  it('goes through stubs and gone models', () => {
    expect(down('a stub\nb gone\na <- b\nb <- c', 'a')).toBe('b1 c2');
  });

  it('sorts a wide level by id', () => {
    const names = Array.from({ length: 300 }, (_, i) => `n${i}`);
    // Downloads put siblings into another order than their ids.
    const facts = names.map((name, i) => `${name} downloads=${i}`);
    expect(down(`root <- ${names.join(', ')}\n${facts.join('\n')}`, 'root')).toBe(
      names
        .toSorted()
        .map((name) => `${name}1`)
        .join(' '),
    );
  });

  it('leaves nothing behind for the next one', () => {
    const index = indexOf(TREE);
    const first = walkDescendants(index, at(index, 'root'));
    walkDescendants(index, at(index, 'blend'));
    expect(walkDescendants(index, at(index, 'root'))).toEqual(first);
    expect(first.ordinals).toHaveLength(5);
  });

  it('refuses a node that is not there', () => {
    const index = indexOf('a');
    expect(() => walkAncestors(index, -1)).toThrow('There is no node -1: the index holds 1.');
    expect(() => walkAncestors(index, 1)).toThrow(RangeError);
    expect(() => walkAncestors(index, NaN)).toThrow(RangeError);
  });
});

describe('the shortest path', () => {
  it('leads up or down, and reads from the one to the other', () => {
    expect(path(TREE, 'last', 'root')).toBe('last blend b root');
    expect(path(TREE, 'root', 'last')).toBe('root b blend last');
    expect(path(TREE, 'z', 'z')).toBe('z');
  });

  it('does not go up and down again', () => {
    expect(path(TREE, 'z', 'b')).toBeNull();
  });

  it('takes the shortest way, not the first parent', () => {
    expect(path('a <- b\nb <- c\nc + a <- d', 'd', 'a')).toBe('d a');
  });

  it('goes up where a circle allows both', () => {
    expect(path('a <- b\nb <- c\nc <- a', 'a', 'b')).toBe('a c b');
  });

  /** Diamonds in a row: each doubles the ways, which are two edges longer each time. */
  const diamonds = (count: number): LineageIndex => {
    const rows = Array.from({ length: count }, (_, i) => `n${i} <- x${i}, y${i}\nx${i} + y${i} <- n${i + 1}`);
    return indexOf(rows.join('\n'));
  };

  it('is one of so many that counting them ends at the largest exact number', () => {
    const index = diamonds(2_000);
    const { total, paths } = findAllShortestPaths(index, at(index, 'n2000'), at(index, 'n0'), 2);
    expect(total).toBe(Number.MAX_SAFE_INTEGER);
    expect(paths.map((found) => found.length)).toEqual([4_001, 4_001]);
  });

  it('is one of several, counted even where they are too many to list', () => {
    const index = diamonds(40);
    const { total, paths } = findAllShortestPaths(index, at(index, 'n40'), at(index, 'n0'), 3);
    expect(total).toBe(2 ** 40);
    expect(paths.map((found) => found.length)).toEqual([81, 81, 81]);
    expect(paths.map((found) => found.slice(-4, -1).map((o) => idAt(index.nodes.ids, o)))).toEqual([
      ['x1', 'n1', 'x0'],
      ['x1', 'n1', 'y0'],
      ['y1', 'n1', 'x0'],
    ]);
  });
});

describe('common ancestors', () => {
  const common = (text: string, a: string, b: string): readonly string[] => {
    const index = indexOf(text);
    return findCommonAncestors(index, at(index, a), at(index, b)).map(
      ({ ordinal, distanceA, distanceB, isLowest }) =>
        `${idAt(index.nodes.ids, ordinal)} ${distanceA}+${distanceB}${isLowest ? ' lowest' : ''}`,
    );
  };

  it('come with both distances, the lowest first', () => {
    const text = `
      root <- base
      base <- a, mid
      mid <- b
    `;
    expect(common(text, 'a', 'b')).toEqual(['base 1+2 lowest', 'root 2+3']);
    expect(common(text, 'b', 'a')).toEqual(['base 2+1 lowest', 'root 3+2']);
  });

  it('include a model that the other derives from', () => {
    expect(common('root <- a\na <- b\nb <- c', 'c', 'a')).toEqual(['a 2+0 lowest', 'root 3+1']);
    expect(common('root <- a', 'a', 'a')).toEqual(['a 0+0 lowest', 'root 1+1']);
  });

  it('put a lowest one before a nearer one that it derives from', () => {
    // near is one step from both, low derives from it and is farther away.
    const text = `
      near <- low
      low <- a2, b2
      a2 + near <- a
      b2 + near <- b
    `;
    expect(common(text, 'a', 'b')).toEqual(['low 2+2 lowest', 'near 1+1']);
  });

  it('put even distances before uneven ones of the same sum', () => {
    const text = `
      even <- a, b
      apart <- up
      up <- a2
      a + a2 <- x
      b + apart <- y
    `;
    expect(common(text, 'x', 'y')).toEqual(['even 2+2 lowest', 'apart 3+1 lowest']);
  });

  it('are all lowest on a circle that nothing leads into', () => {
    expect(common('a <- b\nb <- a\na <- x\nb <- y', 'x', 'y')).toEqual(['a 1+2 lowest', 'b 2+1 lowest']);
  });

  it('can be none', () => {
    expect(common('a\nb', 'a', 'b')).toEqual([]);
  });
});
