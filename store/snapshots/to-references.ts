import type { Evidence } from '../../schema/evidence.ts';
import { foldId } from '../../schema/model-id.ts';
import type { Reference, ReferenceSource } from '../../schema/reference.ts';
import type { Parents } from './read-parents.ts';
import type { DerivationRecord } from './records.ts';

/** Where a parent of this evidence is named. */
const SOURCES: Readonly<Record<Evidence, ReferenceSource>> = {
  hub: 'baseModels',
  tag: 'tag',
  declared: 'card',
  inferred: 'card',
};

/** The order in which stores keep references. */
const RANKS: Readonly<Record<ReferenceSource, number>> = { baseModels: 0, tag: 1, card: 2 };

/**
 * References that resolve to these derivations of one model, which are ordered by position. Parents that the Hub
 * links are named by identity, too, and so are those whose name alone would lead to another one.
 *
 * A model with parents of several evidences also gets a card that names its strongest ones: else a declared parent
 * that is not known would read as the older name of a linked one (`lineage/resolve/match-rename.ts`).
 */
export function toReferences(edges: readonly DerivationRecord[], parents: Parents): readonly Reference[] {
  const references = edges.map((edge) => toReference(edge, edges, parents));
  const strongest = edges[0]?.evidence;
  if (edges.every(({ evidence }) => evidence === strongest)) return references;
  const answers = references
    .filter(({ evidence, source }) => evidence === strongest && source !== 'card')
    .map((reference): Reference => ({
      ...reference,
      source: 'card',
      relation: 'unspecified',
      declaredRelation: null,
      evidence: 'declared',
    }));
  return [...references, ...answers].toSorted(
    (a, b) => RANKS[a.source] - RANKS[b.source] || a.position - b.position,
  );
}

function toReference(
  edge: DerivationRecord,
  edges: readonly DerivationRecord[],
  parents: Parents,
): Reference {
  const hubId = parents.hubIdOf(edge.parentKey);
  const isNameless = hubId !== null && sharesName(edge, edges, parents);
  const isIdentified = isNameless || edge.evidence === 'hub' || parents.isGone(edge.parentKey);
  return {
    source: SOURCES[edge.evidence],
    position: edge.position,
    // A text that is no id leads nowhere but to the `_id` beside it.
    target: isNameless ? `${edge.parentId} (${hubId})` : edge.parentId,
    targetHubId: isIdentified ? hubId : null,
    relation: edge.relation,
    declaredRelation: edge.declaredRelation,
    evidence: edge.evidence,
  };
}

/** Whether a parent bears the name of the child, or is gone and bears that of another parent: one was recreated. */
function sharesName(edge: DerivationRecord, edges: readonly DerivationRecord[], parents: Parents): boolean {
  const name = foldId(edge.parentId);
  if (name === foldId(edge.childId)) return true;
  if (!parents.isGone(edge.parentKey)) return false;
  return edges.some(({ parentKey, parentId }) => parentKey !== edge.parentKey && foldId(parentId) === name);
}
