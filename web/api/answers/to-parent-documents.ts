import { idAt } from '../../../lineage/index/id-column.ts';
import { NO_GUESS } from '../../../lineage/index/lineage-index.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toEvidence } from '../../../schema/evidence.ts';
import type { Evidence } from '../../../schema/evidence.ts';
import { MODEL_STATES } from '../../../schema/model.ts';
import { toRelation } from '../../../schema/relation.ts';
import type { Relation } from '../../../schema/relation.ts';
import type { ParentDocument } from '../../../schema/wire/model-document.ts';

interface EdgeFacts {
  readonly relation: Relation;
  readonly evidence: Evidence;
  /** Our guess for the child, where the Hub reports no relation. */
  readonly inferredRelation: Relation | null;
}

/** What one derivation says. `edge` points into the parent edges, `child` is its child. */
export function toEdgeFacts(index: LineageIndex, edge: number, child: number): EdgeFacts {
  const relation = toRelation(index.parents.relation[edge] ?? -1);
  const guess = index.nodes.inferredRelation[child] ?? NO_GUESS;
  return {
    relation,
    evidence: toEvidence(index.parents.evidence[edge] ?? -1),
    inferredRelation: relation === 'unspecified' && guess !== NO_GUESS ? toRelation(guess) : null,
  };
}

/** The parents of a node, primary first. */
export function toParentDocuments(index: LineageIndex, child: number): readonly ParentDocument[] {
  const { nodes, parents } = index;
  const documents: ParentDocument[] = [];
  for (let edge = parents.offsets[child] ?? 0; edge < (parents.offsets[child + 1] ?? 0); edge++) {
    const parent = parents.targets[edge] ?? 0;
    const declared = parents.declaredRelation[edge] ?? NO_GUESS;
    documents.push({
      id: idAt(nodes.ids, parent),
      ...toEdgeFacts(index, edge, child),
      declaredRelation: declared === NO_GUESS ? null : toRelation(declared),
      isStub: MODEL_STATES[nodes.state[parent] ?? 0] === 'stub',
    });
  }
  return documents;
}
