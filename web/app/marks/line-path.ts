/** The box of a line: the first value stands at its left edge, `max` at its top, 0 at its bottom, 1 px inside. */
export interface LineBox {
  readonly width: number;
  readonly height: number;
  readonly max: number;
}

/** An SVG path through the values at even steps: `toLinePath([0, 1], {width: 12, height: 12, max: 1})` is `M1 11L11 3`. */
export function toLinePath(values: readonly number[], { width, height, max }: LineBox): string {
  const step = (width - 2) / Math.max(1, values.length - 1);
  const scale = (height - 4) / Math.max(1e-9, max);
  return values
    .map(
      (value, i) =>
        `${i === 0 ? 'M' : 'L'}${round(1 + i * step)} ${round(height - 1 - Math.min(value, max) * scale)}`,
    )
    .join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
