import { formatCount, NONE } from './format-count.ts';

/** How many times the left side is the right one: `0.13x`, `1.05x`, `12.4x`, `<0.01x`; `–` when the right is none. */
export function formatRatio(ratio: number | null): string {
  if (ratio === null) return NONE;
  if (ratio === 0) return '0x';
  if (ratio < 0.01) return '<0.01x';
  if (ratio < 10) return `${ratio.toFixed(2)}x`;
  if (ratio < 100) return `${ratio.toFixed(1)}x`;
  return `${formatCount(Math.round(ratio))}x`;
}
