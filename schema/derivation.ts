import type { Evidence } from './evidence.ts';
import type { Relation } from './relation.ts';

/** What follows from the references: `child` was derived from `parent`. One per pair. Nodes by store key. */
export interface Derivation {
  readonly childKey: number;
  readonly parentKey: number;
  /** Order among the child's parents, from 0; 0 is the primary parent (strongest evidence first). */
  readonly position: number;
  readonly relation: Relation;
  readonly evidence: Evidence;
  /** What the author wrote on this edge, when it is not what the Hub reports. */
  readonly declaredRelation: Relation | null;
}
