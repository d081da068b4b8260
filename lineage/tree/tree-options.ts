import type { Relation } from '../../schema/relation.ts';

/** What to show of a tree. Folding or unfolding one node changes nothing elsewhere in the picture. */
export interface TreeOptions {
  /** Rows that the picture may take when nothing is unfolded by hand; 30 unless given. */
  readonly budget?: number;
  /** Ids of nodes to unfold. */
  readonly open?: readonly string[];
  /** Ids of nodes to fold; stronger than `open`. */
  readonly closed?: readonly string[];
  /** By id: how many more children to show than would be shown anyway. */
  readonly more?: ReadonlyMap<string, number>;
  /** Only models made in these ways, and those that lead to them. Everything when left out. */
  readonly relations?: ReadonlySet<Relation>;
}

export const DEFAULT_BUDGET = 30;
/** Children that a node shows when it is unfolded by hand. */
export const OPENED_CHILDREN = 8;
