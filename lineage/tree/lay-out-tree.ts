import type { TreeDocument, TreeNode } from '../../schema/wire/tree-document.ts';
import type { LayoutOptions, PlacedEdge, PlacedItem, TreeLayout } from './tree-layout.ts';

const ELBOW_WIDTH = 30;

/** An item without its height, which follows from the rows below it. */
type Flat = PlacedItem & { y: number };

/**
 * A tidy tree from left to right: leaves and folds take one row each, from top to bottom; every other node stands in
 * the middle between its first and last item. Rows never overlap. O(items).
 */
export function layOutTree(tree: TreeDocument, options: LayoutOptions): TreeLayout {
  const items = flatten(tree.root, options.columnWidth);
  const height = placeRows(items, options);
  const edges = items.flatMap((item, to) => (item.parent < 0 ? [] : [toEdge(items, to, options)]));
  const levels = Math.max(...items.map(({ level }) => level)) + 1;
  return { items, edges, width: levels * options.columnWidth, height };
}

function flatten(root: TreeNode, columnWidth: number): Flat[] {
  const items: Flat[] = [];
  const waiting: Flat[] = [
    { kind: 'node', node: root, x: 0, y: 0, parent: -1, level: 0, positionInSet: 1, setSize: 1 },
  ];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const parent = items.push(item) - 1;
    if (item.kind === 'fold') continue;
    const { children, fold } = item.node;
    const level = item.level + 1;
    const setSize = children.length + (fold === null ? 0 : 1);
    const place = { x: level * columnWidth, y: 0, parent, level, setSize };
    if (fold !== null) waiting.push({ kind: 'fold', fold, ...place, positionInSet: setSize });
    for (let at = children.length - 1; at >= 0; at--) {
      const node = children[at];
      if (node !== undefined) waiting.push({ kind: 'node', node, ...place, positionInSet: at + 1 });
    }
  }
  return items;
}

/** Sets `y` of all items; returns the height of all rows together. */
function placeRows(items: readonly Flat[], { rowHeight, foldHeight, groupGap }: LayoutOptions): number {
  let bottom = 0;
  for (const item of items) {
    if (item.level === 1 && item.positionInSet > 1) bottom += groupGap;
    if (item.kind === 'node' && item.node.children.length > 0) continue;
    const height = item.kind === 'fold' ? foldHeight : rowHeight;
    item.y = bottom + height / 2;
    bottom += height;
  }
  // Backwards, so that everything below a node has its height before it: the last item of a node comes first.
  const lastItem = new Map<number, number>();
  for (const item of items.toReversed()) {
    const parent = items[item.parent];
    if (parent === undefined) continue;
    if (item.positionInSet === item.setSize) lastItem.set(item.parent, item.y);
    if (item.positionInSet === 1) parent.y = (item.y + (lastItem.get(item.parent) ?? item.y)) / 2;
  }
  return bottom;
}

function toEdge(items: readonly Flat[], to: number, options: LayoutOptions): PlacedEdge {
  const child = items[to];
  const parent = items[child?.parent ?? 0];
  if (child === undefined || parent === undefined) {
    throw new RangeError(`There is no item ${to} to draw an edge to.`);
  }
  const trunk = child.x - (options.elbowWidth ?? ELBOW_WIDTH);
  return {
    from: child.parent,
    to,
    points: [
      [parent.x, parent.y],
      [trunk, parent.y],
      [trunk, child.y],
      [child.x, child.y],
    ],
  };
}
