import { RELATIONS } from '../../schema/relation.ts';
import type { Relation } from '../../schema/relation.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { listDrawnRelations } from '../rows/drawn-relations.ts';

/**
 * Subtree sizes that count only the nodes drawn with one of the relations and those that lead to one:
 * `kept[o - focus]` for every node `o` below the focus. The focus itself always counts. O(nodes below).
 */
export function countKept(index: LineageIndex, focus: number, relations: ReadonlySet<Relation>): Uint32Array {
  const { forest } = index;
  const drawn = listDrawnRelations(index);
  const isWanted = Uint8Array.from(RELATIONS, (relation) => (relations.has(relation) ? 1 : 0));
  const kept = new Uint32Array(forest.size[focus] ?? 1);
  // Backwards through the preorder: everything below a node is counted before the node itself.
  for (let place = kept.length - 1; place > 0; place--) {
    const ordinal = focus + place;
    const below = kept[place] ?? 0;
    if (below === 0 && isWanted[drawn[ordinal] ?? 0] === 0) continue;
    kept[place] = below + 1;
    const above = (forest.parent[ordinal] ?? focus) - focus;
    kept[above] = (kept[above] ?? 0) + below + 1;
  }
  kept[0] = (kept[0] ?? 0) + 1;
  return kept;
}
