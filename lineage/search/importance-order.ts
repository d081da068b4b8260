import type { LineageIndex } from '../index/lineage-index.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import { radixOrder } from '../index/radix-order.ts';

/** All nodes, most distinct descendants first, then most downloads, then by id. Stubs included. O(n). */
export function orderByImportance({ nodes, measures }: LineageIndex): Uint32Array {
  const byId = new Uint32Array(nodes.count);
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) byId[nodes.idRanks[ordinal] ?? 0] = ordinal;
  const downloads = nodes.downloads30d.map((count) => (count === UNKNOWN_COUNT ? 0 : count));
  return radixOrder(radixOrder(byId, downloads, 'descending'), measures.descendantCount, 'descending');
}
