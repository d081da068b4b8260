import { RELATIONS } from '../../schema/relation.ts';
import type { TreeFold } from '../../schema/wire/tree-document.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import { listDrawnRelations } from '../rows/drawn-relations.ts';
import { toRelationMix } from '../rows/relation-mix.ts';
import type { TreeView } from './tree-view.ts';
import { visitChildren } from './visit-children.ts';

/**
 * What the children of a node that are not shown hold, with everything below them; `null` when all are shown.
 * O(nodes in the fold): a node stands in one fold at most, so all folds of a picture cost one pass over its tree.
 */
export function measureFold(view: TreeView, parent: number, shown: ReadonlySet<number>): TreeFold | null {
  const { index, focus, kept } = view;
  const { downloads30d: downloadsOf } = index.nodes;
  const drawn = listDrawnRelations(index);
  const relations = new Uint32Array(RELATIONS.length);
  let childCount = 0;
  let nodeCount = 0;
  let downloads30d = 0;
  visitChildren(index, parent, (child) => {
    if (shown.has(child) || view.size(child) === 0) return;
    childCount++;
    const end = child + (index.forest.size[child] ?? 1);
    for (let ordinal = child; ordinal < end; ordinal++) {
      if (kept !== null && kept[ordinal - focus] === 0) continue;
      nodeCount++;
      const downloads = downloadsOf[ordinal] ?? UNKNOWN_COUNT;
      if (downloads !== UNKNOWN_COUNT) downloads30d += downloads;
      const relation = drawn[ordinal] ?? 0;
      relations[relation] = (relations[relation] ?? 0) + 1;
    }
  });
  if (childCount === 0) return null;
  return { childCount, nodeCount, downloads30d, relations: toRelationMix(relations) };
}
