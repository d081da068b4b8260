import type { Relation } from '../../../schema/relation.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { TreeFold, TreeNode } from '../../../schema/wire/tree-document.ts';
import type { TreeLayout } from '../../../lineage/tree/tree-layout.ts';
import { toShownRelation } from '../marks/relation-marks.ts';
import type { RelationKind } from '../marks/relation-marks.ts';

/** What all lines of the picture have: their place in the tree that arrows and screen readers walk. */
interface PictureLine {
  /** Stable while the picture changes: a model's id, or `id+` for the fold below it. */
  readonly key: string;
  readonly parentKey: string | null;
  /** Column from the left, 0 first. */
  readonly column: number;
  /** Place among the siblings, from 1, and their number as shown, folds included. */
  readonly position: number;
  readonly setSize: number;
  /** Middle of its row in the layout, in px; 0 for lines above the focus, which stand around its height. */
  readonly rowY: number;
}

/** A model. */
export interface PictureNode extends PictureLine {
  readonly kind: 'node';
  readonly row: ModelRow;
  /** `ancestor`: on the way from a root to the focus; `co-parent`: a further parent of the focus. */
  readonly role: 'ancestor' | 'co-parent' | 'focus' | 'descendant';
  /** Of the edge to its own primary parent: its mark. */
  readonly relation: RelationKind;
  readonly isGuess: boolean;
  /** Of a further parent of the focus: the edge between the two. */
  readonly toFocus: RelationKind | null;
  /** `null`: it has no children to open. */
  readonly isOpen: boolean | null;
  /** Nodes below it in the tree, shown or not. */
  readonly count: number;
}

/** "+2,550 more": what of a node's children is not shown. */
export interface PictureFold extends PictureLine {
  readonly kind: 'fold';
  readonly parentKey: string;
  readonly fold: TreeFold;
  /** Children of the same node that are shown. */
  readonly shownCount: number;
}

/** "+41 parents": further parents of the focus that are not shown. */
export interface PictureParents extends PictureLine {
  readonly kind: 'parents';
  readonly count: number;
}

export type PictureItem = PictureNode | PictureFold | PictureParents;

/** A parent of the focus with the edge between the two. */
export interface ParentEdgeRow {
  readonly row: ModelRow;
  readonly relation: Relation;
  readonly inferredRelation: Relation | null;
}

export interface PictureSource {
  /** From a root of the forest down to the focus, focus excluded. */
  readonly primaryPath: readonly ModelRow[];
  /** The focus and all below it. */
  readonly layout: TreeLayout;
  /** Of the focus, all of them. */
  readonly parents: readonly ParentEdgeRow[];
  /** How many columns the ways up may take. */
  readonly ancestorColumns: number;
  /** How many further parents are shown before the rest is folded. */
  readonly coParentLimit: number;
}

export const toFoldKey = (id: string): string => `${id}+`;
export const PARENTS_KEY = '+parents';

/**
 * All lines of the picture in reading order: the way down from a root, further parents of the focus, the focus,
 * then everything below it. No model stands twice: a parent that is also further up, or below (a cycle), keeps
 * that place. O(lines).
 */
export function toPictureItems(source: PictureSource): readonly PictureItem[] {
  const ancestors = source.ancestorColumns > 0 ? source.primaryPath.slice(-source.ancestorColumns) : [];
  const coParents = source.ancestorColumns > 0 ? listCoParents(source, ancestors) : [];
  const column = Math.max(0, ancestors.length - 1);
  const shift = Math.max(ancestors.length, coParents.length > 0 ? 1 : 0);
  return [
    ...ancestors.map((row, at) => toAncestor(row, at, ancestors)),
    ...toCoParentLines(coParents, source.coParentLimit, column),
    ...toBelow(source.layout, shift, ancestors.at(-1)?.id ?? null),
  ];
}

function listCoParents(source: PictureSource, ancestors: readonly ModelRow[]): readonly ParentEdgeRow[] {
  const placed = new Set(ancestors.map((row) => row.id));
  for (const item of source.layout.items) if (item.kind === 'node') placed.add(item.node.row.id);
  return source.parents.filter(({ row }) => !placed.has(row.id));
}

function toAncestor(row: ModelRow, column: number, path: readonly ModelRow[]): PictureNode {
  const shown = toShownRelation(row);
  return {
    kind: 'node',
    key: row.id,
    parentKey: path[column - 1]?.id ?? null,
    column,
    position: 1,
    setSize: 1,
    rowY: 0,
    row,
    role: 'ancestor',
    relation: shown.kind,
    isGuess: shown.isGuess,
    toFocus: null,
    isOpen: true,
    count: row.descendantCount,
  };
}

function toCoParentLines(
  coParents: readonly ParentEdgeRow[],
  limit: number,
  column: number,
): readonly PictureItem[] {
  // A fold of a single line would take the room of that line.
  const listed = coParents.length === limit + 1 ? coParents : coParents.slice(0, limit);
  const folded = coParents.length - listed.length;
  const setSize = listed.length + (folded > 0 ? 1 : 0);
  const line = { parentKey: null, column, setSize, rowY: 0 };
  const lines = listed.map(({ row, relation, inferredRelation }, i): PictureItem => {
    const shown = toShownRelation(row);
    return {
      ...line,
      kind: 'node',
      key: row.id,
      position: i + 1,
      row,
      role: 'co-parent',
      relation: shown.kind,
      isGuess: shown.isGuess,
      toFocus: toShownRelation({ isStub: row.isStub, relation, inferredRelation }).kind,
      isOpen: null,
      count: row.descendantCount,
    };
  });
  if (folded === 0) return lines;
  return [...lines, { ...line, kind: 'parents', key: PARENTS_KEY, position: setSize, count: folded }];
}

/** Lines of the tree below the focus as laid out, `shift` columns further right. */
function toBelow(layout: TreeLayout, shift: number, primaryKey: string | null): readonly PictureItem[] {
  const keyOf = (at: number): string | null => {
    const item = layout.items[at];
    return item?.kind === 'node' ? item.node.row.id : null;
  };
  return layout.items.map((placed): PictureItem => {
    const parentKey = keyOf(placed.parent) ?? primaryKey;
    const line = {
      parentKey,
      column: placed.level + shift,
      position: placed.positionInSet,
      setSize: placed.setSize,
      rowY: placed.y,
    };
    if (placed.kind === 'node') return { ...line, ...toNode(placed.node) };
    const owner = parentKey ?? '';
    return {
      ...line,
      kind: 'fold',
      key: toFoldKey(owner),
      parentKey: owner,
      fold: placed.fold,
      shownCount: placed.setSize - 1,
    };
  });
}

function toNode(node: TreeNode): Omit<PictureNode, keyof PictureLine> & { readonly key: string } {
  const shown = toShownRelation(node.row);
  return {
    kind: 'node',
    key: node.row.id,
    row: node.row,
    role: node.level === 0 ? 'focus' : 'descendant',
    relation: shown.kind,
    isGuess: shown.isGuess,
    toFocus: null,
    isOpen: node.treeChildCount === 0 ? null : node.children.length > 0,
    count: node.treeDescendantCount,
  };
}
