import { findOrdinal } from '../../../lineage/index/id-column.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { cutTree } from '../../../lineage/tree/cut-tree.ts';
import type { TreeOptions } from '../../../lineage/tree/tree-options.ts';
import { toRelation } from '../../../schema/relation.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { toPictureItems } from '../../../web/app/tree/picture.ts';
import type { PictureItem } from '../../../web/app/tree/picture.ts';
import { layOutRows, placePicture } from '../../../web/app/tree/place-picture.ts';
import type { PlacedPicture } from '../../../web/app/tree/placed-picture.ts';
import { indexOf } from '../../graphs/index-of.ts';

export interface PictureOptions extends TreeOptions {
  /** Columns for the ways up; 1 unless given. */
  readonly up?: number;
  /** Further parents before the rest is folded; 12 unless given. */
  readonly parents?: number;
  readonly stage?: { readonly width: number; readonly height: number };
}

/** The picture of a focus in a graph (see parse-graph.ts), as the screen makes it. */
export function pictureOf(
  text: string,
  focus: string,
  options: PictureOptions = {},
): {
  readonly document: TreeDocument;
  readonly items: readonly PictureItem[];
  readonly placed: PlacedPicture;
} {
  const index = indexOf(text);
  const ordinal = findOrdinal(index, focus);
  const document = cutTree(index, ordinal, options);
  const stage = options.stage ?? { width: 1144, height: 745 };
  const layout = layOutRows(document, stage.height);
  const { offsets, targets, relation } = index.parents;
  const from = offsets[ordinal] ?? 0;
  const items = toPictureItems({
    primaryPath: document.primaryPath,
    layout,
    parents: Array.from(targets.subarray(from, offsets[ordinal + 1]), (parent, i) => ({
      row: toModelRow(index, parent),
      relation: toRelation(relation[from + i] ?? 0),
      inferredRelation: null,
    })),
    ancestorColumns: options.up ?? 1,
    coParentLimit: options.parents ?? 12,
  });
  return { document, items, placed: placePicture(items, layout.height, stage) };
}

/** A line in a word: `chat`, `+4` for a fold, `^2` for folded parents. */
export const nameOf = (item: PictureItem): string =>
  item.kind === 'node' ? item.row.id : item.kind === 'fold' ? `+${item.fold.nodeCount}` : `^${item.count}`;

/** A base with `count` children: `base <- m1, m2, ...`. */
export const star = (count: number): string =>
  `base <- ${Array.from({ length: count }, (_, i) => `m${i + 1}`).join(', ')} adapter`;
