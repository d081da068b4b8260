import { memo } from 'react';
import type { ReactNode } from 'react';
import { toName, toOwner } from '../../../schema/model.ts';
import { formatCount, formatShort } from '../format/format-count.ts';
import { splitTail } from '../format/middle-ellipsis.ts';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import classes from './Label.module.css';
import type { PictureNode } from './picture.ts';

/** Name and count, below them owner, license, downloads: what stands beside a mark. */
export const NodeLabel = memo(function NodeLabel({ item }: { readonly item: PictureNode }): ReactNode {
  const { row } = item;
  const [head, tail] = splitTail(toName(row.id), 11);
  return (
    <span
      className={classes['text']}
      data-stub={row.isStub || undefined}
      data-gone={row.state === 'gone' || undefined}
    >
      <span className={classes['first']}>
        <span className={classes['name']}>
          <span className={classes['head']}>{head}</span>
          <span>{tail}</span>
        </span>
        <NodeCount item={item} />
      </span>
      <span className={classes['second']}>
        <span className={classes['owner']}>{toOwner(row.id)}</span>
        <span className={classes['chip']}>
          <LicenseChip license={row.license} isStub={row.isStub} />
        </span>
        {row.state === 'gone' ? <span>gone</span> : null}
        {row.isStub || item.relation === 'root' ? null : <span>{formatShort(row.downloads30d)}</span>}
        {row.parentCount > 1 && item.role !== 'focus' ? <span>{row.parentCount} parents</span> : null}
      </span>
    </span>
  );
});

/** How much hangs below a node: plain beside an open one, a pill on a folded one; both fold and unfold. */
function NodeCount({ item }: { readonly item: PictureNode }): ReactNode {
  if (item.count === 0 || item.role === 'ancestor' || item.role === 'co-parent') return null;
  if (item.isOpen === false) {
    return (
      <span className={classes['pill']} data-toggle title={`Unfold ${formatCount(item.count)} below`}>
        +{formatCount(item.count)}
      </span>
    );
  }
  return item.role === 'focus' ? null : (
    <span className={classes['count']} data-toggle title={`Fold ${formatCount(item.count)} below`}>
      <Icon name="tree" size={10} />
      {formatCount(item.count)}
    </span>
  );
}
