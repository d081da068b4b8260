import { toFoldedIdRanks } from '../../../lineage/browse/folded-id-ranks.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { UNKNOWN_COUNT } from '../../../lineage/index/lineage-index.ts';
import { createTop } from '../../../lineage/rows/create-top.ts';
import { toDrawnRelation } from '../../../lineage/rows/drawn-relation.ts';
import { isMoreImportant } from '../../../lineage/rows/is-more-important.ts';
import { toRelationMix } from '../../../lineage/rows/relation-mix.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { RELATIONS, toRelation } from '../../../schema/relation.ts';
import type { Relation } from '../../../schema/relation.ts';
import type { BrowseSort } from '../../../schema/wire/browse-query.ts';
import type { ChildList } from '../../../schema/wire/list-documents.ts';
import { toEdgeFacts } from './to-parent-documents.ts';

interface ChildQuery {
  /** Only these relations to the parent, guesses included where the Hub reports none; `null` for all. */
  readonly relations: ReadonlySet<Relation> | null;
  readonly sort: BrowseSort;
  readonly offset: number;
  readonly limit: number;
}

/** What children are sorted by, largest first; -1 where it is not known, so that those go last. */
const SORT_VALUES = {
  downloads: ({ nodes }, child) => toKnown(nodes.downloads30d[child]),
  likes: ({ nodes }, child) => toKnown(nodes.likes[child]),
  descendants: ({ measures }, child) => measures.descendantCount[child] ?? 0,
  children: ({ measures }, child) => measures.childCount[child] ?? 0,
  created: ({ nodes }, child) => nodes.createdAtS[child] ?? 0,
  depth: ({ measures }, child) => measures.depth[child] ?? -1,
  // From A to Z, so the smallest rank is the largest value.
  id: (index, child) => -(toFoldedIdRanks(index)[child] ?? 0),
} as const satisfies Record<BrowseSort, (index: LineageIndex, child: number) => number>;

const toKnown = (count: number | undefined): number =>
  count === undefined || count === UNKNOWN_COUNT ? -1 : count;

/** A page of a node's children; ties go to the more important one. O(children). */
export function listChildren(index: LineageIndex, parent: number, query: ChildQuery): ChildList {
  const { children } = index;
  const valueOf = SORT_VALUES[query.sort];
  const counts = new Uint32Array(RELATIONS.length);
  const edgeOf = new Map<number, number>();
  const top = createTop(query.offset + query.limit, (left, right) => {
    const difference = valueOf(index, left) - valueOf(index, right);
    return difference === 0 ? isMoreImportant(index, left, right) : difference > 0;
  });
  let total = 0;
  for (let at = children.offsets[parent] ?? 0; at < (children.offsets[parent + 1] ?? 0); at++) {
    const child = children.targets[at] ?? 0;
    const edge = children.edges[at] ?? 0;
    const relation = toDrawnRelation(index, edge, child);
    counts[relation] = (counts[relation] ?? 0) + 1;
    if (query.relations !== null && !query.relations.has(toRelation(relation))) continue;
    total++;
    edgeOf.set(child, edge);
    top.offer(child);
  }
  const rows = top
    .list()
    .slice(query.offset, query.offset + query.limit)
    .map((child) => ({ ...toModelRow(index, child), ...toEdgeFacts(index, edgeOf.get(child) ?? 0, child) }));
  return { total, offset: query.offset, rows, byRelation: toRelationMix(counts) };
}
