const FULL = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** What stands where a number is not known. */
export const NONE = '–';

/** Every digit, for tables: `1,258,315`; `–` when not known. */
export const formatCount = (count: number | null): string => (count === null ? NONE : FULL.format(count));

/** Few digits, for pictures and labels: `567`, `4.7k`, `724k`, `1.3 M`, `12 M`; `–` when not known. */
export function formatShort(count: number | null): string {
  if (count === null) return NONE;
  if (count < 1000) return FULL.format(count);
  if (count < 999_500) return `${toTwoDigits(count / 1000)}k`;
  if (count < 999_500_000) return `${toTwoDigits(count / 1e6)} M`;
  return `${toTwoDigits(count / 1e9)} B`;
}

/** One decimal below ten, none above: 4.74 is `4.7`, 9.97 is `10`, 41.2 is `41`. */
const toTwoDigits = (value: number): string => (value < 9.95 ? value.toFixed(1) : FULL.format(value));

/** A count with its noun: `1 model`, `2,796 models`. */
export const formatCounted = (count: number, one: string, many = `${one}s`): string =>
  `${FULL.format(count)} ${count === 1 ? one : many}`;
