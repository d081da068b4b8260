import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../../lineage/index/id-column.ts';
import type { MeasureColumns } from '../../../lineage/index/lineage-index.ts';
import { indexOf } from '../../graphs/index-of.ts';

/** One measure by id: `measure('depth', text, ['a', 'b'])` is `{ a: 0, b: 1 }`. */
function measure(name: keyof MeasureColumns, text: string, ids: readonly string[]): Record<string, number> {
  const index = indexOf(text);
  return Object.fromEntries(ids.map((id) => [id, index.measures[name][findOrdinal(index, id)] ?? NaN]));
}

/** llama has a long way (three) and a short one (one) down to `blend`. */
const LADDER = `
  llama <- chat finetune
  chat <- dpo finetune
  dpo + llama <- blend merge
`;

/** `x` and `y` derive from each other, nothing else leads there; `q` hangs below. */
const CIRCLE = `
  x <- y
  y <- x
  y <- q
`;

/** The circle has a parent outside. */
const CIRCLE_BELOW = `
  root <- mid
  mid <- x
  ${CIRCLE}
`;

describe('depth', () => {
  it('is the shortest way from a root', () => {
    expect(measure('depth', LADDER, ['llama', 'chat', 'dpo', 'blend'])).toEqual({
      llama: 0,
      chat: 1,
      dpo: 2,
      blend: 1,
    });
  });

  it('counts a stub as a root', () => {
    expect(measure('depth', 'lost stub\nlost <- a', ['lost', 'a'])).toEqual({ lost: 0, a: 1 });
  });

  it('is unknown where only a circle leads', () => {
    expect(measure('depth', CIRCLE, ['x', 'y', 'q'])).toEqual({ x: -1, y: -1, q: -1 });
    expect(measure('depth', CIRCLE_BELOW, ['x', 'y', 'q'])).toEqual({ x: 2, y: 3, q: 4 });
  });
});

describe('generation', () => {
  it('is the longest way', () => {
    expect(measure('generation', LADDER, ['llama', 'chat', 'dpo', 'blend'])).toEqual({
      llama: 0,
      chat: 1,
      dpo: 2,
      blend: 3,
    });
  });

  it('counts a circle as one node, at 0 without parents outside', () => {
    expect(measure('generation', CIRCLE, ['x', 'y', 'q'])).toEqual({ x: 0, y: 0, q: 1 });
    expect(measure('generation', CIRCLE_BELOW, ['x', 'y', 'q'])).toEqual({ x: 2, y: 2, q: 3 });
  });
});

describe('training depth', () => {
  it('goes through quantized models for nothing', () => {
    const text = `
      llama <- bnb quantized
      bnb <- lora adapter
      lora <- merged
      merged <- gguf quantized
    `;
    expect(measure('trainingDepth', text, ['llama', 'bnb', 'lora', 'merged', 'gguf'])).toEqual({
      llama: 0,
      bnb: 0,
      lora: 1,
      merged: 2,
      gguf: 2,
    });
  });

  it('takes a detour over weightless edges where it is shorter, and no guess for a relation', () => {
    const text = `
      llama <- a quantized
      a <- b quantized
      llama + b <- target quantized
      llama <- guessed
      guessed guess=quantized
      llama <- far
      far <- target2
      b <- target2 quantized
    `;
    expect(measure('trainingDepth', text, ['target', 'guessed', 'target2'])).toEqual({
      target: 0,
      guessed: 1,
      target2: 0,
    });
  });

  it('is unknown where only a circle leads', () => {
    expect(measure('trainingDepth', CIRCLE, ['x', 'q'])).toEqual({ x: -1, q: -1 });
  });
});

describe('counts', () => {
  it('count each descendant once, however many ways lead to it', () => {
    const diamond = `
      top <- left, right
      left + right <- bottom merge
      bottom <- leaf
    `;
    expect(measure('descendantCount', diamond, ['top', 'left', 'right', 'bottom', 'leaf'])).toEqual({
      top: 4,
      left: 2,
      right: 2,
      bottom: 1,
      leaf: 0,
    });
    expect(measure('childCount', diamond, ['top', 'left', 'bottom', 'leaf'])).toEqual({
      top: 2,
      left: 1,
      bottom: 1,
      leaf: 0,
    });
  });

  it('count merges of merges, and two merges that share a child', () => {
    const text = `
      a + b <- m1 merge
      b + c <- m2 merge
      m1 + m2 <- m3 merge
      m3 <- leaf
    `;
    expect(measure('descendantCount', text, ['a', 'b', 'c', 'm1', 'm3'])).toEqual({
      a: 3,
      b: 4,
      c: 3,
      m1: 2,
      m3: 1,
    });
  });

  it('leave a node of a circle out of its own descendants', () => {
    expect(measure('descendantCount', CIRCLE_BELOW, ['root', 'mid', 'x', 'y', 'q'])).toEqual({
      root: 4,
      mid: 3,
      x: 2,
      y: 2,
      q: 0,
    });
  });

  it('number the groups of circles, 0 for all that is on none', () => {
    const two = `
      ${CIRCLE}
      u <- v
      v <- w
      w <- u
      w <- v
    `;
    const { q, ...groups } = measure('cycle', two, ['x', 'y', 'u', 'v', 'w', 'q']);
    expect(q).toBe(0);
    expect(groups).toEqual({ u: 1, v: 1, w: 1, x: 2, y: 2 });
  });
});
