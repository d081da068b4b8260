/** Red, green, blue, each 0 to 1 as written (gamma-encoded sRGB). */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#3f4ec6` to channels. Throws for anything else: a token that is not a plain color has no contrast. */
export function parseColor(hex: string): Rgb {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`"${hex}" is not a color like #3f4ec6.`);
  }
  return [parseInt(red, 16) / 255, parseInt(green, 16) / 255, parseInt(blue, 16) / 255];
}

/** The light that a screen sends, 0 to 1 (linear sRGB). */
export const toLinear = (rgb: Rgb): Rgb => [expand(rgb[0]), expand(rgb[1]), expand(rgb[2])];

const expand = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
