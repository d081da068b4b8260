import type { Relation } from '../relation.ts';
import type { ModelRow } from './model-row.ts';

/** Counts by relation; where the Hub reports none, by our guess. */
export type RelationMix = Readonly<Partial<Record<Relation, number>>>;

/** A node of the budgeted family tree. Children stand in the order they are drawn. */
export interface TreeNode {
  readonly row: ModelRow;
  /** Edges from the focus. */
  readonly level: number;
  /** Nodes below it in the tree (each model once, under its primary parent). */
  readonly treeDescendantCount: number;
  /** Number of its children in the tree, shown or not. */
  readonly treeChildCount: number;
  readonly children: readonly TreeNode[];
  /** What of its children is not shown; `null` when all are, or when the node is folded. */
  readonly fold: TreeFold | null;
}

/** "+2,550 more": children of one node that are not shown, with what they hold. */
export interface TreeFold {
  readonly childCount: number;
  /** Those children and everything below them. */
  readonly nodeCount: number;
  readonly downloads30d: number;
  readonly relations: RelationMix;
}

/** `GET /api/v1/models/{id}/tree`: the focus, its ways up, and a cut of everything below it. */
export interface TreeDocument {
  readonly focus: string;
  readonly root: TreeNode;
  /** From a root of the forest down to the focus, focus excluded. */
  readonly primaryPath: readonly ModelRow[];
  /** Nodes below the focus in the tree. */
  readonly treeCount: number;
  /** Distinct descendants over the whole graph. */
  readonly descendantCount: number;
  /** Number of tree nodes on each level below the focus: `[2097, 1657, ...]`. */
  readonly levels: readonly number[];
  readonly relations: RelationMix;
  /** By license class key. */
  readonly licenseClasses: Readonly<Record<string, number>>;
  /** Tree nodes below the focus by month of creation, oldest first. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
}
