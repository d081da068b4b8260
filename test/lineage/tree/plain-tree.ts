import { idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { Relation } from '../../../schema/relation.ts';
import type { TreeNode } from '../../../schema/wire/tree-document.ts';

/** The primary forest as plain objects, for obvious walks. */
export interface PlainNode {
  readonly id: string;
  readonly relation: Relation;
  readonly downloads: number;
  readonly children: PlainNode[];
}

export function toPlainTree(index: LineageIndex, focus: number): PlainNode {
  const toNode = (ordinal: number): PlainNode => {
    const row = toModelRow(index, ordinal);
    return {
      id: row.id,
      relation: row.inferredRelation ?? row.relation ?? 'unspecified',
      downloads: row.downloads30d ?? 0,
      children: Array.from(index.forest.parent.keys())
        .filter((child) => index.forest.parent[child] === ordinal)
        .map(toNode),
    };
  };
  return toNode(focus);
}

/** All nodes below, without the node itself. */
export const listBelow = (node: PlainNode): readonly PlainNode[] =>
  node.children.flatMap((child) => [child, ...listBelow(child)]);

/** What a filter by relation keeps of a tree. */
export const prune = (node: PlainNode, relations: ReadonlySet<Relation>): PlainNode => ({
  ...node,
  children: node.children
    .map((child) => prune(child, relations))
    .filter((child) => child.children.length > 0 || relations.has(child.relation)),
});

export const countRelations = (nodes: readonly PlainNode[]): Readonly<Partial<Record<Relation, number>>> =>
  Object.fromEntries(
    RELATIONS.map((relation) => [relation, nodes.filter((node) => node.relation === relation).length]).filter(
      ([, count]) => count !== 0,
    ),
  );

/** Every shown node of a cut, in reading order. */
export const listShown = (node: TreeNode): readonly TreeNode[] => [node, ...node.children.flatMap(listShown)];

/** Rows of a picture: nodes without shown children, and folds. */
export const countRows = (node: TreeNode): number =>
  listShown(node).filter((shown) => shown.children.length === 0).length +
  listShown(node).filter((shown) => shown.fold !== null).length;

export const allOrdinals = (
  index: LineageIndex,
): readonly { readonly ordinal: number; readonly id: string }[] =>
  Array.from({ length: index.nodes.count }, (_, ordinal) => ({
    ordinal,
    id: idAt(index.nodes.ids, ordinal),
  }));
