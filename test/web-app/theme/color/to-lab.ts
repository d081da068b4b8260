import type { Rgb } from './parse-color.ts';

/** Lightness 0 to 100, and the two color axes (CIELAB, white D65). */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Linear sRGB to CIELAB. */
export function toLab([red, green, blue]: Rgb): Lab {
  const x = shrink((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = shrink(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = shrink((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const shrink = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
