import type { TreeFold, TreeNode } from '../../schema/wire/tree-document.ts';

export interface LayoutOptions {
  /** Height of the row of a node, in px. */
  readonly rowHeight: number;
  /** Height of the row of a fold, in px; at least a third of `rowHeight`, so that rows keep apart. */
  readonly foldHeight: number;
  /** Extra space between the groups below the focus, in px. */
  readonly groupGap: number;
  /** Distance between two levels, in px. */
  readonly columnWidth: number;
  /** Length of an edge's last straight piece, which carries the relation; 30 px unless given. */
  readonly elbowWidth?: number;
}

/** Where a node or fold stands; `y` is the middle of its row. */
interface Placed {
  readonly x: number;
  readonly y: number;
  /** Of the parent in `items`; -1 for the focus. */
  readonly parent: number;
  /** Edges from the focus. */
  readonly level: number;
  /** Place among its siblings, folds included, from 1, and their number: `aria-posinset`, `aria-setsize`. */
  readonly positionInSet: number;
  readonly setSize: number;
}

export interface PlacedNode extends Placed {
  readonly kind: 'node';
  readonly node: TreeNode;
}

export interface PlacedFold extends Placed {
  readonly kind: 'fold';
  readonly fold: TreeFold;
}

export type PlacedItem = PlacedNode | PlacedFold;

/** From a parent to a child: right to the trunk, up or down along it, right to the child. */
export interface PlacedEdge {
  /** Places in `items`. */
  readonly from: number;
  readonly to: number;
  /** Four points, `[x, y]` in px. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface TreeLayout {
  /** In reading order, which is also the keyboard's: a node, then its children, then their fold. */
  readonly items: readonly PlacedItem[];
  readonly edges: readonly PlacedEdge[];
  /** From the left edge of the first column to that of the last one, plus one column. */
  readonly width: number;
  readonly height: number;
}
