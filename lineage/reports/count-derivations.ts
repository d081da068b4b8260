import { EVIDENCE, toEvidenceCode } from '../../schema/evidence.ts';
import type { Evidence } from '../../schema/evidence.ts';
import { MODEL_STATES } from '../../schema/model.ts';
import { RELATIONS, toRelationCode } from '../../schema/relation.ts';
import type { Relation } from '../../schema/relation.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { toGuess } from '../rows/drawn-relation.ts';

export const LIVE: number = MODEL_STATES.indexOf('live');
export const STUB: number = MODEL_STATES.indexOf('stub');

export interface DerivationCounts {
  readonly derivations: number;
  readonly derivationsToKnown: number;
  readonly modelsWithParent: number;
  readonly multiParentModels: number;
  readonly byRelation: Readonly<Record<Relation, number>>;
  /** Only the derivations whose relation the Hub does not report. */
  readonly byInferredRelation: Readonly<Record<Relation, number>>;
  readonly byEvidence: Readonly<Record<Evidence, number>>;
}

/** Counts the distinct child-parent pairs of live children, stub parents included. One pass over all edges. */
export function countDerivations(index: LineageIndex): DerivationCounts {
  const { nodes, parents } = index;
  const unspecified = toRelationCode('unspecified');
  const relations = new Uint32Array(RELATIONS.length);
  const guesses = new Uint32Array(RELATIONS.length);
  const evidences = new Uint32Array(EVIDENCE.length);
  let derivations = 0;
  let derivationsToKnown = 0;
  let modelsWithParent = 0;
  let multiParentModels = 0;
  for (let child = 0; child < nodes.count; child++) {
    if (nodes.state[child] !== LIVE) continue;
    const from = parents.offsets[child] ?? 0;
    const to = parents.offsets[child + 1] ?? from;
    if (to > from) modelsWithParent++;
    if (to > from + 1) multiParentModels++;
    derivations += to - from;
    for (let edge = from; edge < to; edge++) {
      if (nodes.state[parents.targets[edge] ?? 0] !== STUB) derivationsToKnown++;
      const relation = parents.relation[edge] ?? unspecified;
      const guess = toGuess(index, child);
      const evidence = parents.evidence[edge] ?? 0;
      relations[relation] = (relations[relation] ?? 0) + 1;
      evidences[evidence] = (evidences[evidence] ?? 0) + 1;
      if (relation === unspecified) guesses[guess] = (guesses[guess] ?? 0) + 1;
    }
  }
  return {
    derivations,
    derivationsToKnown,
    modelsWithParent,
    multiParentModels,
    byRelation: toRelationRecord(relations),
    byInferredRelation: toRelationRecord(guesses),
    byEvidence: toEvidenceRecord(evidences),
  };
}

/** Counts by relation code as a record, in the order of `RELATIONS`. */
export function toRelationRecord(counts: Uint32Array): Readonly<Record<Relation, number>> {
  const count = (relation: Relation): number => counts[toRelationCode(relation)] ?? 0;
  return {
    finetune: count('finetune'),
    adapter: count('adapter'),
    quantized: count('quantized'),
    merge: count('merge'),
    unspecified: count('unspecified'),
  };
}

function toEvidenceRecord(counts: Uint32Array): Readonly<Record<Evidence, number>> {
  const count = (evidence: Evidence): number => counts[toEvidenceCode(evidence)] ?? 0;
  return { hub: count('hub'), tag: count('tag'), declared: count('declared'), inferred: count('inferred') };
}
