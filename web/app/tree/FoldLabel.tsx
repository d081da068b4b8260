import { memo } from 'react';
import type { ReactNode } from 'react';
import { formatCount, formatCounted, formatShort } from '../format/format-count.ts';
import { RelationMixBar } from '../marks/RelationMixBar.tsx';
import classes from './Label.module.css';
import type { PictureFold, PictureParents } from './picture.ts';

/** "+364 more" with what they are; opens in place. */
export const FoldLabel = memo(function FoldLabel({ item }: { readonly item: PictureFold }): ReactNode {
  const { fold } = item;
  return (
    <span
      aria-hidden
      className={classes['fold']}
      title={`${formatCounted(fold.childCount, 'child', 'children')} and everything below: ${formatCounted(fold.nodeCount, 'model')}`}
    >
      <span>
        <b>+{formatCount(fold.nodeCount)}</b> more
      </span>
      <RelationMixBar mix={fold.relations} width={58} height={6} />
      <span className={classes['foldNote']}>{formatShort(fold.downloads30d)} downloads</span>
    </span>
  );
});

/** "+41 more parents"; opens in place. */
export const ParentsLabel = memo(function ParentsLabel({
  item,
}: {
  readonly item: PictureParents;
}): ReactNode {
  return (
    <span aria-hidden className={classes['fold']}>
      <span>
        <b>+{formatCount(item.count)}</b> more parents
      </span>
    </span>
  );
});
