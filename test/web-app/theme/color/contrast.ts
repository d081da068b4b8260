import { parseColor, toLinear } from './parse-color.ts';

/** Contrast of two colors by WCAG 2: 1 for equal ones, 21 for black on white. */
export function computeContrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [toLuminance(a), toLuminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function toLuminance(hex: string): number {
  const [red, green, blue] = toLinear(parseColor(hex));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
