import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitView,
  keepInSight,
  SCALE_LIMITS,
  toCameraState,
  toCameraView,
  toRatioLimits,
  zoomView,
} from '../../../web/app/tree/camera-view.ts';

const stages = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});
const views = fc.record({
  scale: fc.double({ min: SCALE_LIMITS.min, max: SCALE_LIMITS.max, noNaN: true }),
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
});

describe('the camera', () => {
  it('shows the view that it was set to', () => {
    fc.assert(
      fc.property(views, stages, (view, stage) => {
        const back = toCameraView(toCameraState(view, stage), stage);
        expect(back.scale).toBeCloseTo(view.scale, 8);
        expect(back.x).toBeCloseTo(view.x, 5);
        expect(back.y).toBeCloseTo(view.y, 5);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('stands at the layout as drawn when the scale is 1 and nothing is moved', () => {
    const stage = { width: 1000, height: 500 };
    expect(toCameraState({ scale: 1, x: 0, y: 0 }, stage)).toEqual({ ratio: 0.5, x: 1, y: 0.25 });
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.1, max: 2, noNaN: true }), (view, scale) => {
        const at = { x: 300, y: 200 };
        const after = zoomView(view, scale, at);
        expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - view.x) / view.scale, 5);
        expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - view.y) / view.scale, 5);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('does not zoom beyond its limits', () => {
    expect(zoomView({ scale: 1, x: 0, y: 0 }, 99, { x: 0, y: 0 }).scale).toBe(SCALE_LIMITS.max);
    expect(zoomView({ scale: 1, x: 0, y: 0 }, 0, { x: 0, y: 0 }).scale).toBe(SCALE_LIMITS.min);
    const { min, max } = toRatioLimits({ width: 1000, height: 500 });
    expect(min).toBeLessThan(max);
  });

  it('fits all of a large picture and leaves a small one at its size', () => {
    expect(fitView({ width: 2000, height: 1000 }, { width: 1000, height: 500 })).toEqual({
      scale: 0.5,
      x: 0,
      y: 0,
    });
    expect(fitView({ width: 100, height: 100 }, { width: 1000, height: 500 })).toEqual({
      scale: 1,
      x: 0,
      y: 200,
    });
    expect(fitView({ width: 1000, height: 2000 }, { width: 1000, height: 500 })).toEqual({
      scale: 0.25,
      x: 375,
      y: 0,
    });
  });

  it('never loses the picture: some of it stays in sight', () => {
    fc.assert(
      fc.property(views, stages, stages, (view, picture, stage) => {
        const kept = keepInSight(view, picture, stage, 96);
        expect(kept.x).toBeLessThanOrEqual(stage.width - 96);
        expect(kept.x + picture.width * kept.scale).toBeGreaterThanOrEqual(
          Math.min(96, picture.width * kept.scale) - 1e-6,
        );
        expect(kept.y).toBeLessThanOrEqual(stage.height - 96);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
