import { expect, it } from 'vitest';
import { createFrontier } from '../../../crawler/family/frontier.ts';
import type { FrontierNode } from '../../../crawler/family/frontier.ts';

const node = (id: string, depth: number, downloads = 0, isQuantized = false): FrontierNode => ({
  id,
  depth,
  downloads,
  isQuantized,
});

it('takes the nearest first, quantized ones last in their generation, then the most downloaded', () => {
  const frontier = createFrontier(
    [node('far', 2, 99), node('gguf', 1, 99, true), node('quiet', 1, 1), node('loud', 1, 9), node('root', 0)],
    [],
  );
  const taken: string[] = [];
  for (let next = frontier.take(); next !== null; next = frontier.take()) taken.push(next.id);
  expect(taken).toEqual(['root', 'loud', 'quiet', 'gguf', 'far']);
});

it('takes in each node once, ignoring case, and none that was asked', () => {
  const frontier = createFrontier([node('a/b', 0), node('A/B', 1)], ['c/d']);
  frontier.add(node('C/D', 1));
  frontier.add(node('e/f', 3));
  expect(frontier.countByDepth()).toEqual([1, 0, 0, 1]);
});

it('saves the first ones in order', () => {
  const nodes = [node('c', 1, 1), node('a', 0), node('b', 1, 5)];
  expect(
    createFrontier(nodes, [])
      .save(2)
      .map(({ id }) => id),
  ).toEqual(['a', 'b']);
});
