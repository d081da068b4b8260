import { formatCounted } from '../format/format-count.ts';

/** `1,200 records could not be read as a model; the first 100 of them`. */
export function toRejectedWords(rejected: number, listed: number): string {
  const counted = `${formatCounted(rejected, 'record')} could not be read as a model`;
  return listed > 0 && listed < rejected ? `${counted}; the first ${listed} of them` : counted;
}
