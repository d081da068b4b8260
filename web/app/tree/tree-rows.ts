import type { TreeFold, TreeNode } from '../../../schema/wire/tree-document.ts';
import { toLicenseClass } from '../../../schema/licenses/license-class.ts';
import type { SortedBy, TreeSort } from './tree-sort.ts';
import { toShownRelation } from '../marks/relation-marks.ts';

interface TreeLine {
  /** As in the picture: a model's id, or `id+` for the fold below it. */
  readonly key: string;
  readonly parentKey: string | null;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
}

export interface TreeNodeRow extends TreeLine {
  readonly kind: 'node';
  readonly node: TreeNode;
  /** `null`: nothing to open. */
  readonly isOpen: boolean | null;
}

export interface TreeFoldRow extends TreeLine {
  readonly kind: 'fold';
  readonly parentKey: string;
  readonly fold: TreeFold;
  readonly shownCount: number;
}

export type TreeRow = TreeNodeRow | TreeFoldRow;

/**
 * The rows of table and outline: the same lines as the picture, in the same order, or with siblings sorted. A fold
 * stays the last of its siblings. O(rows log rows).
 */
export function toTreeRows(root: TreeNode, sort: SortedBy | null): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const waiting: TreeRow[] = [toRow(root, null, 1, 1, 1)];
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    if (row.kind === 'fold') continue;
    const { node, level } = row;
    const children = sort ? node.children.toSorted((a, b) => compareNodes(a, b, sort)) : node.children;
    const fold = node.children.length > 0 ? node.fold : null;
    const setSize = children.length + (fold ? 1 : 0);
    if (fold) waiting.push(toFoldRow(node, fold, level + 1, setSize));
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child) waiting.push(toRow(child, node.row.id, level + 1, i + 1, setSize));
    }
  }
  return rows;
}

const toRow = (
  node: TreeNode,
  parentKey: string | null,
  level: number,
  position: number,
  setSize: number,
): TreeNodeRow => ({
  kind: 'node',
  key: node.row.id,
  parentKey,
  level,
  position,
  setSize,
  node,
  isOpen: node.treeChildCount === 0 ? null : node.children.length > 0,
});

const toFoldRow = (node: TreeNode, fold: TreeFold, level: number, setSize: number): TreeFoldRow => ({
  kind: 'fold',
  key: `${node.row.id}+`,
  parentKey: node.row.id,
  level,
  position: setSize,
  setSize,
  fold,
  shownCount: node.children.length,
});

/** What a column sorts by; unknown values are `null`. */
const SORT_VALUES = {
  id: ({ row }) => row.id.toLowerCase(),
  relation: ({ row }) => toShownRelation(row).kind,
  license: ({ row }) => `${toLicenseClass(row.license, row.licenseName)} ${row.license.join(' ')}`,
  depth: ({ level }) => level,
  downloads: ({ row }) => row.downloads30d,
  likes: ({ row }) => row.likes,
  descendants: ({ treeDescendantCount }) => treeDescendantCount,
  parents: ({ row }) => row.parentCount,
  created: ({ row }) => row.createdAt,
} as const satisfies Readonly<Record<TreeSort, (node: TreeNode) => string | number | null>>;

/** Unknown values stand last in both directions; equal ones by id. */
function compareNodes(a: TreeNode, b: TreeNode, sort: SortedBy): number {
  const [left, right] = [SORT_VALUES[sort.by](a), SORT_VALUES[sort.by](b)];
  if (left === null || right === null) {
    if (left !== right) return left === null ? 1 : -1;
  } else if (left !== right) {
    return (left < right ? -1 : 1) * (sort.direction === 'asc' ? 1 : -1);
  }
  return a.row.id < b.row.id ? -1 : 1;
}

/** The next state of a column's head: its natural direction, the other one, then the tree's own order. */
export function toNextSort(sort: SortedBy | null, by: TreeSort): SortedBy | null {
  const isText = by === 'id' || by === 'relation' || by === 'license';
  const first = isText ? 'asc' : 'desc';
  if (sort?.by !== by) return { by, direction: first };
  return sort.direction === first ? { by, direction: first === 'asc' ? 'desc' : 'asc' } : null;
}
