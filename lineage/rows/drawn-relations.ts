import type { LineageIndex } from '../index/lineage-index.ts';
import { toDrawnRelation } from './drawn-relation.ts';

const kept = new WeakMap<LineageIndex, Uint8Array>();

/**
 * By node, the code of the relation that its place in the tree is drawn with: of its primary parent edge; a root's
 * means nothing. Computed once an index, one byte a node: trees read it for each node of theirs, several times.
 */
export function listDrawnRelations(index: LineageIndex): Uint8Array {
  const known = kept.get(index);
  if (known !== undefined) return known;
  const relations = new Uint8Array(index.nodes.count);
  for (let ordinal = 0; ordinal < relations.length; ordinal++) {
    relations[ordinal] = toDrawnRelation(index, index.parents.offsets[ordinal] ?? 0, ordinal);
  }
  kept.set(index, relations);
  return relations;
}
