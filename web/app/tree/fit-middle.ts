/** Width of a text in pixels, in the font that it will be drawn in. */
export type MeasureText = (text: string) => number;

/** Share of the kept letters that stand before the ellipsis: ends carry meaning, beginnings a little more. */
const HEAD = 0.6;

/**
 * The text, cut in the middle to fit a width: `Nous-Hermes-2-Mistral-7B-DPO-GGUF` becomes `Nous-Hermes-…PO-GGUF`.
 * At least one letter stays on each side. O(log n) measurements.
 */
export function fitMiddle(text: string, widthPx: number, measure: MeasureText): string {
  if (measure(text) <= widthPx) return text;
  const letters = [...text];
  const cut = (kept: number): string => {
    const head = Math.ceil(kept * HEAD);
    return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (kept - head)).join('')}`;
  };
  let low = 2;
  let high = Math.max(2, letters.length - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle)) <= widthPx) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
