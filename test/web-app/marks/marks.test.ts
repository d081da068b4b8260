import { describe, expect, it } from 'vitest';
import { toLinePath } from '../../../web/app/marks/line-path.ts';
import { toShownRelation } from '../../../web/app/marks/relation-marks.ts';
import { formatMix, toMixParts } from '../../../web/app/marks/relation-mix.ts';

describe('which relation is shown', () => {
  const row = { isStub: false, relation: null, inferredRelation: null } as const;

  it('the Hub’s word before our guess, and a guess says so', () => {
    expect(toShownRelation({ ...row, relation: 'merge', inferredRelation: 'adapter' })).toEqual({
      kind: 'merge',
      isGuess: false,
    });
    expect(toShownRelation({ ...row, relation: 'unspecified', inferredRelation: 'adapter' })).toEqual({
      kind: 'adapter',
      isGuess: true,
    });
    expect(toShownRelation({ ...row, relation: 'unspecified' })).toEqual({
      kind: 'unspecified',
      isGuess: false,
    });
  });

  it('without parents: a root, but of a stub nothing is known', () => {
    expect(toShownRelation({ ...row, inferredRelation: 'adapter' })).toEqual({
      kind: 'root',
      isGuess: false,
    });
    expect(toShownRelation({ ...row, isStub: true })).toEqual({ kind: 'unspecified', isGuess: false });
  });
});

describe('a mix of relations', () => {
  it('stands in a fixed order, without the absent ones', () => {
    expect(toMixParts({ merge: 2, finetune: 5, adapter: 0 })).toEqual([
      { relation: 'finetune', count: 5 },
      { relation: 'merge', count: 2 },
    ]);
    expect(formatMix({ merge: 2, finetune: 5667 })).toBe('Fine-tune 5,667, Merge 2');
    expect(formatMix({})).toBe('none');
  });
});

describe('a small line', () => {
  it('runs from edge to edge, 0 at the bottom, the most at the top', () => {
    expect(toLinePath([0, 1], { width: 12, height: 12, max: 1 })).toBe('M1 11L11 3');
  });

  it('stays flat where all is 0, and inside where a value is too large', () => {
    expect(toLinePath([0, 0], { width: 12, height: 12, max: 0 })).toBe('M1 11L11 11');
    expect(toLinePath([9], { width: 12, height: 12, max: 1 })).toBe('M1 3');
  });
});
