import { describe, expect, it } from 'vitest';
import { toMarkRadius, toSizeLegend } from '../../../web/app/tree/mark-radius.ts';
import { MARK_SHAPES } from '../../../web/app/tree/mark-shape.ts';
import { toItemRadius, toLargestDownloads, toMark } from '../../../web/app/tree/picture-marks.ts';
import type { Palette } from '../../../web/app/tree/palette.ts';
import { pictureOf } from './picture-of.ts';

const PALETTE: Palette = {
  text: '#000001',
  surface: '#000002',
  edge: '#000003',
  border: '#000004',
  borderStrong: '#000005',
  accent: '#000006',
  relations: {
    finetune: '#f00000',
    adapter: '#a00000',
    quantized: '#900000',
    merge: '#e00000',
    unspecified: '#800000',
  },
  dashes: { finetune: [], adapter: [7, 4], quantized: [0.1, 4.6], merge: [], unspecified: [2, 6] },
};

describe('the size of a dot', () => {
  it('grows in area with downloads', () => {
    const quarter = toMarkRadius(25, 100) - toMarkRadius(0, 100);
    const whole = toMarkRadius(100, 100) - toMarkRadius(0, 100);
    expect(whole / quarter).toBeCloseTo(2, 6);
    expect(toMarkRadius(null, 100)).toBe(3.6);
    expect(toMarkRadius(999, 100)).toBe(11);
  });

  it('has a legend of round numbers', () => {
    expect(toSizeLegend(723_965)).toEqual([1000, 100_000, 700_000]);
    expect(toSizeLegend(1000)).toEqual([10, 100, 1000]);
    expect(toSizeLegend(85)).toEqual([10, 80]);
    expect(toSizeLegend(3)).toEqual([]);
  });

  it('does not make the largest of small models look popular', () => {
    const { items } = pictureOf('base <- a finetune\n a downloads=20', 'base');
    expect(toLargestDownloads(items)).toBe(1000);
  });
});

describe('a mark', () => {
  const { items } = pictureOf(
    `base <- a adapter
     base <- b merge
     b gone`,
    'base',
  );
  const marks = items.flatMap((item) =>
    item.kind === 'node'
      ? [toMark(item, { x: 1, y: 2 }, toItemRadius(item, 1000), { palette: PALETTE, isFaded: false })]
      : [],
  );

  it('has the shape and color of its relation; the root is inked and large', () => {
    expect(marks[0]).toEqual({ x: 1, y: 2, radius: 11, shape: MARK_SHAPES.root, color: '#000001' });
    expect(marks[1]).toEqual({ x: 1, y: 2, radius: 3.6, shape: MARK_SHAPES.adapter, color: '#a00000' });
  });

  it('is half there when its model is gone, and pale when others are meant', () => {
    expect(marks[2]?.color).toBe('#e0000080');
    const [root] = items;
    if (root?.kind !== 'node') throw new Error('The picture has no root.');
    expect(toMark(root, { x: 0, y: 0 }, 11, { palette: PALETTE, isFaded: true }).color).toBe('#00000140');
  });
});
