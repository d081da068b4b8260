import { describe, expect, it } from 'vitest';
import { isSameView, toHomeView, toRevealed } from '../../../web/app/tree/scene-views.ts';
import { pictureOf, star } from './picture-of.ts';

const STAGE = { width: 1144, height: 600 };

describe('views of the stage', () => {
  it('begin at the top left corner', () => {
    const { placed } = pictureOf(star(10), 'base', { stage: STAGE });
    expect(toHomeView(placed, STAGE)).toEqual({ scale: 1, x: 0, y: 0 });
  });

  it('begin further down when the focus would be out of sight', () => {
    const { placed } = pictureOf(star(80), 'base', { budget: 90, stage: STAGE });
    const home = toHomeView(placed, STAGE);
    const focusY = (placed.places.get('base')?.y ?? 0) + home.y;
    expect(home.y).toBeLessThan(0);
    expect(focusY).toBeCloseTo(STAGE.height / 2, 6);
  });

  it('move only as far as a line needs to be seen', () => {
    const view = { scale: 1, x: 0, y: 0 };
    expect(toRevealed(view, { x: 500, y: 300 }, STAGE)).toEqual(view);
    expect(toRevealed(view, { x: 500, y: 900 }, STAGE)).toEqual({ scale: 1, x: 0, y: -340 });
    expect(toRevealed(view, { x: 1100, y: 300 }, STAGE)).toEqual({ scale: 1, x: -196, y: 0 });
  });

  it('are the same when nobody would see a difference', () => {
    expect(isSameView({ scale: 1, x: 0, y: 0 }, { scale: 1, x: 1, y: -1 })).toBe(true);
    expect(isSameView({ scale: 1, x: 0, y: 0 }, { scale: 1, x: 9, y: 0 })).toBe(false);
  });
});
