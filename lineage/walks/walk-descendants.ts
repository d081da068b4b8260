import type { LineageIndex } from '../index/lineage-index.ts';
import type { Walk, WalkFilter } from './walk.ts';
import { walkFrom } from './walk.ts';

/** All that derives from `start`, merges included: nearest first, then by id. On a cycle: its other members too. */
export const walkDescendants = (index: LineageIndex, start: number, filter: WalkFilter = {}): Walk =>
  walkFrom(index, start, index.children, filter);
