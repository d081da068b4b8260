import type { MeasureText } from './fit-middle.ts';

/** Measures texts in the font of the page. */
export function createMeasure(font: { readonly weight: number; readonly sizePx: number }): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * font.sizePx * 0.6;
  context.font = `${font.weight} ${font.sizePx}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => context.measureText(text).width;
}
