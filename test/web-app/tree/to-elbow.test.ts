import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../web/app/tree/path-step.ts';
import { toElbow, toJointElbow, toTrunkX } from '../../../web/app/tree/to-elbow.ts';

describe('an edge', () => {
  it('goes level, turns with a round corner, and ends before the mark', () => {
    const { trunk, last } = toElbow({ x: 10, y: 20 }, 66, { x: 100, y: 80 }, 8);
    expect(formatPath(trunk)).toBe('M10 20L66 20L66 73Q66 80 73 80');
    expect(formatPath(last)).toBe('M73 80L92 80');
  });

  it('turns up as well as down', () => {
    const { trunk } = toElbow({ x: 10, y: 80 }, 66, { x: 100, y: 20 }, 8);
    expect(formatPath(trunk)).toBe('M10 80L66 80L66 27Q66 20 73 20');
  });

  it('is straight to a child at its height, to the pixel', () => {
    const { trunk, last } = toElbow({ x: 10, y: 20.4 }, 66, { x: 100, y: 21 }, 8);
    expect(formatPath(trunk) + formatPath(last)).toBe('M10 21L66 21M66 21L92 21');
  });

  it('keeps the piece that shows the relation between 19 and 34 pixels', () => {
    const { last } = toElbow(
      { x: 0, y: 0 },
      toTrunkX({ x: 0, y: 0 }, { x: 300, y: 90 }, false),
      { x: 300, y: 90 },
      8,
    );
    const [start, end] = [last[0]?.[1] ?? 0, last[1]?.[1] ?? 0];
    expect(end - start).toBeGreaterThanOrEqual(19);
    expect(end - start).toBeLessThanOrEqual(34);
  });

  it('moves its trunk closer in a narrow picture', () => {
    expect(toTrunkX({ x: 0, y: 0 }, { x: 300, y: 0 }, false)).toBe(266);
    expect(toTrunkX({ x: 0, y: 0 }, { x: 30, y: 0 }, false)).toBe(20);
  });
});

describe('edges of several parents', () => {
  it('show the relation beside each parent and share the way into the child', () => {
    const { trunk, last } = toJointElbow({ x: 10, y: 20 }, 182, { x: 200, y: 80 }, 6);
    expect(formatPath(last)).toBe('M145 20L175 20');
    expect(formatPath(trunk)).toBe('M10 20L145 20M175 20Q182 20 182 27L182 80L194 80');
  });
});
