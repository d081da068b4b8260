import type { Evidence } from '../../schema/evidence.ts';
import { toEvidenceCode } from '../../schema/evidence.ts';
import type { Relation } from '../../schema/relation.ts';
import { toRelationCode } from '../../schema/relation.ts';

/** Limits a walk to edges of some kinds: a node is reached only if every edge on the way passes. */
export interface WalkFilter {
  readonly maxDepth?: number;
  readonly relations?: ReadonlySet<Relation>;
  readonly evidence?: ReadonlySet<Evidence>;
}

/** A filter as numbers: bit `c` says that edges with code `c` pass. */
export interface EdgeMask {
  readonly maxDepth: number;
  readonly relationBits: number;
  readonly evidenceBits: number;
}

/** What a filter leaves out is not limited; an empty set lets no edge pass. */
export const toEdgeMask = ({ maxDepth, relations, evidence }: WalkFilter): EdgeMask => ({
  maxDepth: maxDepth ?? Infinity,
  relationBits: toBits(relations, toRelationCode),
  evidenceBits: toBits(evidence, toEvidenceCode),
});

function toBits<T>(passing: ReadonlySet<T> | undefined, toCode: (item: T) => number): number {
  if (passing === undefined) return ~0;
  let bits = 0;
  for (const item of passing) bits |= 1 << toCode(item);
  return bits;
}
