import { formatCounted } from '../format/format-count.ts';

/** `1,200 records are no models, or are marked as removed; the first 100 of them`. */
export function toRejectedWords(rejected: number, listed: number): string {
  const verb = rejected === 1 ? 'is no model, or is' : 'are no models, or are';
  const counted = `${formatCounted(rejected, 'record')} ${verb} marked as removed`;
  return listed > 0 && listed < rejected ? `${counted}; the first ${listed} of them` : counted;
}
