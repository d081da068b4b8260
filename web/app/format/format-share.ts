import { NONE } from './format-count.ts';

/** A share in percent with at most one decimal, never rounded to none or all: `15.3`, `0`, `<0.1`, `>99.9`. */
export function formatShareNumber(part: number, whole: number): string {
  if (whole <= 0) return NONE;
  if (part <= 0) return '0';
  if (part >= whole) return '100';
  const percent = (part / whole) * 100;
  if (percent < 0.1) return '<0.1';
  if (percent > 99.9) return '>99.9';
  return percent.toFixed(1).replace(/\.0$/, '');
}

/** The same with its sign: `15.3%`; `–` of an empty whole. */
export function formatShare(part: number, whole: number): string {
  const text = formatShareNumber(part, whole);
  return text === NONE ? NONE : `${text}%`;
}

/** Without decimals, for running text: `29%`, `<1%`. */
export function formatRoundShare(part: number, whole: number): string {
  if (whole <= 0) return NONE;
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 1) return '<1%';
  if (part < whole && percent > 99) return '>99%';
  return `${Math.round(percent)}%`;
}
