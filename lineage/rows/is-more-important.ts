import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import type { LineageIndex } from '../index/lineage-index.ts';

/** Whether `left` goes before `right`: more distinct descendants, then more downloads, then the smaller id. */
export function isMoreImportant(index: LineageIndex, left: number, right: number): boolean {
  const { descendantCount } = index.measures;
  const descendants = (descendantCount[left] ?? 0) - (descendantCount[right] ?? 0);
  if (descendants !== 0) return descendants > 0;
  const downloads = toDownloads(index, left) - toDownloads(index, right);
  if (downloads !== 0) return downloads > 0;
  const { idRanks } = index.nodes;
  return (idRanks[left] ?? 0) < (idRanks[right] ?? 0);
}

/** Downloads of the last 30 days as a number to add and compare; 0 where unknown. */
export function toDownloads(index: LineageIndex, ordinal: number): number {
  const downloads = index.nodes.downloads30d[ordinal] ?? UNKNOWN_COUNT;
  return downloads === UNKNOWN_COUNT ? 0 : downloads;
}
