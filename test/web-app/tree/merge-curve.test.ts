import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLane, toMergeCurve } from '../../../web/app/tree/merge-curve.ts';
import { formatPath } from '../../../web/app/tree/path-step.ts';
import { toPictureEdges } from '../../../web/app/tree/picture-edges.ts';
import { pictureOf } from './picture-of.ts';

describe('the lane of a merge curve', () => {
  it('is the wished height when that is free', () => {
    expect(findLane(50, [{ top: 60, bottom: 90 }])).toBe(50);
  });

  it('is else the nearest free height', () => {
    expect(findLane(70, [{ top: 60, bottom: 90 }])).toBe(60);
    const touching = [
      { top: 60, bottom: 90 },
      { top: 50, bottom: 70 },
    ];
    expect(findLane(65, touching)).toBe(50);
  });

  it('crosses no label wherever one can be avoided', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }))
      .map(([top, height]) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), fc.integer({ min: 0, max: 300 }), (spans, wish) => {
        const lane = findLane(wish, spans);
        expect(spans.every(({ top, bottom }) => lane <= top || lane >= bottom)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('a merge curve', () => {
  it('leaves the mark towards its lane and comes into the child from the left', () => {
    const path = formatPath(toMergeCurve({ x: 30, y: 100 }, { x: 600, y: 200 }, 130, 10));
    expect(path).toMatch(/^M30 110C/);
    expect(path).toContain('L530 130');
    expect(path).toMatch(/590 200$/);
  });

  it('leads a parent that stands right of its child back from below', () => {
    const path = formatPath(toMergeCurve({ x: 600, y: 100 }, { x: 300, y: 60 }, 0, 8));
    expect(path).toMatch(/^M600 108C/);
    expect(path).toContain('L340 126');
    expect(path).toMatch(/300 68$/);
  });
});

describe('the edges of a picture', () => {
  it('lead to every line, without a relation to folds', () => {
    const { items } = pictureOf('base <- a, b, c, d, e adapter\n a <- q quantized', 'base', { budget: 3 });
    expect(toPictureEdges(items).map((edge) => [edge.from, edge.to, edge.relation])).toEqual([
      ['base', 'a', 'adapter'],
      ['a', 'q', 'quantized'],
      ['base', 'b', 'adapter'],
      ['base', 'base+', null],
    ]);
  });

  it('meet before a child that has several parents on stage', () => {
    const { items } = pictureOf('p1 + p2 <- mix merge\n mix <- child finetune', 'mix');
    expect(toPictureEdges(items)).toEqual([
      { from: 'p2', to: 'mix', relation: 'merge', isJoint: true },
      { from: 'p1', to: 'mix', relation: 'merge', isJoint: true },
      { from: 'mix', to: 'child', relation: 'finetune', isJoint: false },
    ]);
  });
});
