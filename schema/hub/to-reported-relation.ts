import { isRelation } from '../relation.ts';
import type { Relation } from '../relation.ts';

/** One of the four relations that the Hub reports; `null` for any other text or type. */
export function toReportedRelation(value: unknown): Relation | null {
  return typeof value === 'string' && value !== 'unspecified' && isRelation(value) ? value : null;
}
