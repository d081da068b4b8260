import type { BrowseSort } from '../../schema/wire/browse-query.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { radixOrder } from '../index/radix-order.ts';
import { SORT_KEYS } from './sort-keys.ts';

/** All nodes by one key, largest first; unknown ones stand behind the first `known`. Equal keys are in the order of ids. */
interface SortedNodes {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
  readonly known: number;
}

const sorted = new WeakMap<LineageIndex, Map<BrowseSort, SortedNodes>>();

/**
 * Visits all nodes in the order of one key; equal keys by id, unknown ones last, in either direction.
 * Stops when `visit` returns false. The first call for a key sorts once, O(n), and keeps 8 bytes a node
 * for as long as the index lives.
 */
export function visitSorted(
  index: LineageIndex,
  sort: BrowseSort,
  direction: 'asc' | 'desc',
  visit: (ordinal: number) => boolean,
): void {
  const { keys, order, known } = sortNodes(index, sort);
  const visitRange = (from: number, to: number): boolean => {
    for (let place = from; place < to; place++) if (!visit(order[place] ?? 0)) return false;
    return true;
  };
  if (direction === 'desc') {
    visitRange(0, order.length);
    return;
  }
  // Backward by groups of equal keys, each group forward, so that ids ascend within it.
  for (let end = known, start = known; end > 0; end = start) {
    const key = keys[order[end - 1] ?? 0];
    while (start > 0 && keys[order[start - 1] ?? 0] === key) start--;
    if (!visitRange(start, end)) return;
  }
  visitRange(known, order.length);
}

function sortNodes(index: LineageIndex, sort: BrowseSort): SortedNodes {
  const bySort = sorted.get(index) ?? new Map<BrowseSort, SortedNodes>();
  sorted.set(index, bySort);
  const kept = bySort.get(sort);
  if (kept !== undefined) return kept;
  const keys = SORT_KEYS[sort](index);
  const { count, idRanks } = index.nodes;
  const byId = new Uint32Array(count);
  for (let ordinal = 0; ordinal < count; ordinal++) byId[idRanks[ordinal] ?? 0] = ordinal;
  // One more than the key, so that the largest number, unknown, wraps to 0 and goes last.
  const descending = radixOrder(
    byId,
    keys.map((key) => key + 1),
    'descending',
  );
  let known = count;
  while (known > 0 && keys[descending[known - 1] ?? 0] === UNKNOWN_COUNT) known--;
  const nodes: SortedNodes = { keys, order: descending, known };
  bySort.set(sort, nodes);
  return nodes;
}
