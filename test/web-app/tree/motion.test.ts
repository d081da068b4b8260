import { describe, expect, it } from 'vitest';
import { isMoving, toPlaceAt, toStart } from '../../../web/app/tree/motion.ts';

const at = (places: Readonly<Record<string, readonly [number, number]>>) =>
  new Map(Object.entries(places).map(([key, [x, y]]) => [key, { x, y }]));

describe('motion between two pictures', () => {
  const motion = {
    from: at({ a: [0, 0] }),
    to: at({ a: [100, 40], b: [5, 5] }),
    startMs: 1000,
    durationMs: 160,
  };

  it('starts where a line stood and ends where it belongs', () => {
    expect(toPlaceAt(motion, 'a', 1000)).toEqual({ x: 0, y: 0 });
    expect(toPlaceAt(motion, 'a', 1160)).toEqual({ x: 100, y: 40 });
    expect(toPlaceAt(motion, 'a', 5000)).toEqual({ x: 100, y: 40 });
  });

  it('is past half of the way in half of the time', () => {
    expect(toPlaceAt(motion, 'a', 1080)?.x).toBeGreaterThan(50);
  });

  it('leaves lines alone that come from nowhere, and knows none that are gone', () => {
    expect(toPlaceAt(motion, 'b', 1000)).toEqual({ x: 5, y: 5 });
    expect(toPlaceAt(motion, 'c', 1000)).toBeNull();
  });

  it('does not happen for those who asked for none', () => {
    const calm = { ...motion, durationMs: 0 };
    expect(toPlaceAt(calm, 'a', 1000)).toEqual({ x: 100, y: 40 });
    expect(isMoving(calm, 1000)).toBe(false);
    expect(isMoving(motion, 1100)).toBe(true);
    expect(isMoving(motion, 1160)).toBe(false);
  });
});

describe('the start of a motion', () => {
  const parents = new Map([
    ['base', null],
    ['chat', 'base'],
    ['q4', 'chat'],
    ['q4-copy', 'q4'],
  ]);

  it('lets new lines come out of the nearest one above them that was there', () => {
    const start = toStart(
      at({ base: [0, 50], chat: [200, 50] }),
      at({ base: [0, 80], chat: [200, 80], q4: [400, 60], 'q4-copy': [600, 60] }),
      parents,
      { x: 0, y: 0 },
    );
    expect(start.get('chat')).toEqual({ x: 200, y: 50 });
    expect(start.get('q4')).toEqual({ x: 400, y: 50 });
    expect(start.get('q4-copy')).toEqual({ x: 600, y: 50 });
  });

  it('makes up for a camera that follows the clicked line, so that this line stands still', () => {
    const before = at({ base: [0, 50], chat: [200, 50] });
    const after = at({ base: [0, 80], chat: [200, 90] });
    const start = toStart(before, after, parents, { x: 0, y: 40 });
    expect(start.get('chat')).toEqual(after.get('chat'));
    expect(start.get('base')).toEqual({ x: 0, y: 90 });
  });
});
