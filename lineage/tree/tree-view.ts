import type { Relation } from '../../schema/relation.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { createTop } from '../rows/create-top.ts';
import { toDownloads } from '../rows/is-more-important.ts';
import { countKept } from './count-kept.ts';
import { visitChildren } from './visit-children.ts';

/** The tree below a focus as a cut sees it: all of it, or what a filter keeps. */
export interface TreeView {
  readonly index: LineageIndex;
  readonly focus: number;
  /** Sizes that the filter leaves, by `ordinal - focus`; `null` for the whole tree. */
  readonly kept: Uint32Array | null;
  /** Nodes of the view in the subtree of a node, itself included; 0 for one that is filtered out. */
  size(ordinal: number): number;
  childCount(ordinal: number): number;
  /** The first children: largest subtree, then most downloads, then by id. */
  topChildren(ordinal: number, limit: number): readonly number[];
}

/**
 * The view of everything below a node. With `relations`, only the nodes drawn with one of them, and those that
 * lead there. O(nodes below) when filtered.
 */
export const createTreeView = (
  index: LineageIndex,
  focus: number,
  relations: ReadonlySet<Relation> | null,
): TreeView =>
  relations === null ? createWholeView(index, focus) : createFilteredView(index, focus, relations);

function createWholeView(index: LineageIndex, focus: number): TreeView {
  const { size } = index.forest;
  return {
    index,
    focus,
    kept: null,
    size: (ordinal) => size[ordinal] ?? 0,
    childCount: createChildCount(index, () => true),
    topChildren: (ordinal, limit) => {
      const first: number[] = [];
      // Preorder keeps siblings in the wanted order.
      const end = ordinal + (size[ordinal] ?? 1);
      for (let child = ordinal + 1; child < end && first.length < limit; child += size[child] ?? 1) {
        first.push(child);
      }
      return first;
    },
  };
}

function createFilteredView(index: LineageIndex, focus: number, relations: ReadonlySet<Relation>): TreeView {
  const kept = countKept(index, focus, relations);
  const size = (ordinal: number): number => kept[ordinal - focus] ?? 0;
  const { idRanks } = index.nodes;
  const isBefore = (left: number, right: number): boolean => {
    const sizes = size(left) - size(right);
    if (sizes !== 0) return sizes > 0;
    const downloads = toDownloads(index, left) - toDownloads(index, right);
    return downloads === 0 ? (idRanks[left] ?? 0) < (idRanks[right] ?? 0) : downloads > 0;
  };
  return {
    index,
    focus,
    kept,
    size,
    childCount: createChildCount(index, (child) => size(child) > 0),
    topChildren: (ordinal, limit) => {
      const top = createTop(limit, isBefore);
      visitChildren(index, ordinal, (child) => {
        if (size(child) > 0) top.offer(child);
      });
      return top.list();
    },
  };
}

/** Counts the children that the view keeps, once for each node that is asked for. */
function createChildCount(
  index: LineageIndex,
  isKept: (child: number) => boolean,
): (ordinal: number) => number {
  const counts = new Map<number, number>();
  return (ordinal) => {
    const known = counts.get(ordinal);
    if (known !== undefined) return known;
    let count = 0;
    visitChildren(index, ordinal, (child) => {
      if (isKept(child)) count++;
    });
    counts.set(ordinal, count);
    return count;
  };
}
