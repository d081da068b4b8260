import type { BrowseSort } from '../../schema/wire/browse-query.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { toFoldedIdRanks } from './folded-id-ranks.ts';

/** The numbers that a list is sorted by; `UNKNOWN_COUNT` sorts last in either direction. */
export const SORT_KEYS = {
  downloads: ({ nodes }) => nodes.downloads30d,
  likes: ({ nodes }) => nodes.likes,
  descendants: ({ measures }) => measures.descendantCount,
  children: ({ measures }) => measures.childCount,
  created: ({ nodes }) => nodes.createdAtS.map((seconds) => (seconds === 0 ? UNKNOWN_COUNT : seconds)),
  depth: ({ measures }) => Uint32Array.from(measures.depth, (edges) => (edges < 0 ? UNKNOWN_COUNT : edges)),
  id: toFoldedIdRanks,
} as const satisfies Record<BrowseSort, (index: LineageIndex) => Uint32Array>;

/** Names start at A, numbers and dates at the largest. */
export const toDefaultDirection = (sort: BrowseSort): 'asc' | 'desc' => (sort === 'id' ? 'asc' : 'desc');
