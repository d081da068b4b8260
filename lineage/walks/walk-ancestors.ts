import type { LineageIndex } from '../index/lineage-index.ts';
import type { Walk, WalkFilter } from './walk.ts';
import { walkFrom } from './walk.ts';

/** All that `start` derives from, over all parents: nearest first, then by id. On a cycle: its other members too. */
export const walkAncestors = (index: LineageIndex, start: number, filter: WalkFilter = {}): Walk =>
  walkFrom(index, start, index.parents, filter);
