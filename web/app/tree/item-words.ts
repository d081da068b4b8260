import { formatCount, formatCounted, formatShort } from '../format/format-count.ts';
import { formatMix } from '../marks/relation-mix.ts';
import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { toLicenseName } from '../../../schema/licenses/license-name.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import type { PictureItem, PictureNode } from './picture.ts';

/** A line of the picture as one sentence, for screen readers: all that the drawing says with shapes. */
export function formatItem(item: PictureItem): string {
  switch (item.kind) {
    case 'fold':
      return `${formatCount(item.fold.nodeCount)} more, ${formatShort(item.fold.downloads30d)} downloads in 30 days. ${formatMix(item.fold.relations)}`;
    case 'parents':
      return `${formatCounted(item.count, 'more parent')}`;
    case 'node':
      return formatNode(item);
    default:
      return item satisfies never;
  }
}

function formatNode(item: PictureNode): string {
  const { row } = item;
  const relation = item.relation === 'root' ? 'root' : RELATION_MARKS[item.relation].title;
  const license =
    row.license.length > 0 ? `license ${row.license.map(toLicenseName).join(', ')}` : 'no license declared';
  return [
    row.id,
    item.isGuess ? `${relation}, inferred` : relation,
    ...(row.isStub
      ? ['not in snapshot']
      : [license, `${formatCount(row.downloads30d)} downloads in 30 days`]),
    ...(row.state === 'gone' ? ['gone from the Hub'] : []),
    ...(row.parentCount > 1 ? [formatCounted(row.parentCount, 'parent')] : []),
    ...(item.count > 0 ? [`${formatCount(item.count)} below`] : []),
  ].join(', ');
}

/** The whole picture as one sentence, for those who cannot see it. */
export function formatPicture(document: TreeDocument, items: readonly PictureItem[]): string {
  const drawn = items.filter((item) => item.kind === 'node' && item.role === 'descendant').length;
  const { id } = document.root.row;
  return (
    `Family tree of ${id}: ${formatCount(drawn)} of ${formatCounted(document.treeCount, 'model')} below it drawn, ` +
    'the others folded. The table view lists the same.'
  );
}
