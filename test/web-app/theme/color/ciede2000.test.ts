import { describe, expect, it } from 'vitest';
import { computeDistance } from './ciede2000.ts';
import { computeContrast } from './contrast.ts';
import type { Lab } from './to-lab.ts';

/** Pairs with published distances (Sharma, Wu and Dalal 2005): blues, grays, a far pair, nearly equal hues. */
const PUBLISHED: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe('the color arithmetic of these tests', () => {
  it.each(PUBLISHED)('%j to %j is %d apart, either way', (one, two, distance) => {
    expect(computeDistance(one, two)).toBeCloseTo(distance, 4);
    expect(computeDistance(two, one)).toBeCloseTo(distance, 4);
  });

  it('contrast runs from 1 to 21', () => {
    expect(computeContrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(computeContrast('#777777', '#777777')).toBe(1);
    expect(computeContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
