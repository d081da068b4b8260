import type { Relation } from '../../../schema/relation.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { TreeDocument, TreeFold, TreeNode } from '../../../schema/wire/tree-document.ts';
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
}

/** A model. */
export interface PictureNode extends PictureLine {
  readonly kind: 'node';
  readonly row: ModelRow;
  /** `ancestor`: on the way from a root to the focus; `co-parent`: a further parent of the focus. */
  readonly role: 'ancestor' | 'co-parent' | 'focus' | 'descendant';
  /** Of the edge to its parent; for a parent of the focus, of the edge between the two. */
  readonly relation: RelationKind;
  readonly isGuess: boolean;
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
  readonly document: TreeDocument;
  /** Parents of the focus beyond the primary one. */
  readonly coParents: readonly ParentEdgeRow[];
  /** How many columns the ways up may take. */
  readonly ancestorColumns: number;
  /** How many further parents are shown before the rest is folded. */
  readonly coParentLimit: number;
}

export const toFoldKey = (id: string): string => `${id}+`;
export const PARENTS_KEY = '+parents';

/**
 * All lines of the picture in reading order: the way down from a root, further parents of the focus, the focus,
 * then everything below it, a fold after its shown siblings. O(lines).
 */
export function toPictureItems(source: PictureSource): readonly PictureItem[] {
  const ancestors =
    source.ancestorColumns > 0 ? source.document.primaryPath.slice(-source.ancestorColumns) : [];
  const items: PictureItem[] = [];
  ancestors.forEach((row, column) => items.push(toAncestor(row, column, ancestors)));
  pushCoParents(items, source, Math.max(0, ancestors.length - 1));
  pushTree(items, source.document.root, ancestors);
  return items;
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
    row,
    role: 'ancestor',
    relation: shown.kind,
    isGuess: shown.isGuess,
    isOpen: true,
    count: row.descendantCount,
  };
}

function pushCoParents(items: PictureItem[], source: PictureSource, column: number): void {
  if (source.ancestorColumns === 0 || source.document.primaryPath.length === 0) return;
  // A fold of a single line would take the room of that line.
  const limit =
    source.coParents.length === source.coParentLimit + 1 ? source.coParents.length : source.coParentLimit;
  const shown = source.coParents.slice(0, limit);
  const folded = source.coParents.length - shown.length;
  const setSize = shown.length + (folded > 0 ? 1 : 0);
  shown.forEach(({ row, relation, inferredRelation }, i) => {
    const edge = toShownRelation({ isStub: row.isStub, relation, inferredRelation });
    items.push({
      kind: 'node',
      key: row.id,
      parentKey: null,
      column,
      position: i + 1,
      setSize,
      row,
      role: 'co-parent',
      relation: edge.kind,
      isGuess: edge.isGuess,
      isOpen: null,
      count: row.descendantCount,
    });
  });
  if (folded > 0) {
    items.push({
      kind: 'parents',
      key: PARENTS_KEY,
      parentKey: null,
      column,
      position: setSize,
      setSize,
      count: folded,
    });
  }
}

interface Frame {
  readonly node: TreeNode;
  readonly parentKey: string | null;
  readonly position: number;
  readonly setSize: number;
}

function pushTree(items: PictureItem[], root: TreeNode, ancestors: readonly ModelRow[]): void {
  const stack: (Frame | PictureFold)[] = [
    { node: root, parentKey: ancestors.at(-1)?.id ?? null, position: 1, setSize: 1 },
  ];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    if ('kind' in frame) {
      items.push(frame);
      continue;
    }
    const { node } = frame;
    items.push(toNode(frame, ancestors.length));
    const fold = toFold(node, ancestors.length);
    if (fold) stack.push(fold);
    const setSize = node.children.length + (fold ? 1 : 0);
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push({ node: child, parentKey: node.row.id, position: i + 1, setSize });
    }
  }
}

function toNode({ node, parentKey, position, setSize }: Frame, shift: number): PictureNode {
  const shown = toShownRelation(node.row);
  return {
    kind: 'node',
    key: node.row.id,
    parentKey,
    column: node.level + shift,
    position,
    setSize,
    row: node.row,
    role: node.level === 0 ? 'focus' : 'descendant',
    relation: shown.kind,
    isGuess: shown.isGuess,
    isOpen: node.treeChildCount === 0 ? null : node.children.length > 0,
    count: node.treeDescendantCount,
  };
}

function toFold(node: TreeNode, shift: number): PictureFold | null {
  if (!node.fold || node.children.length === 0) return null;
  const setSize = node.children.length + 1;
  return {
    kind: 'fold',
    key: toFoldKey(node.row.id),
    parentKey: node.row.id,
    column: node.level + 1 + shift,
    position: setSize,
    setSize,
    fold: node.fold,
    shownCount: node.children.length,
  };
}
