import { memo } from 'react';
import type { ReactNode } from 'react';
import { toName, toOwner } from '../../../schema/model.ts';
import { formatCount, formatShort } from '../format/format-count.ts';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import classes from './Label.module.css';
import type { PictureNode } from './picture.ts';

/**
 * Name and count, below them owner, license, downloads: what stands beside a mark. How much of the name fits depends
 * on the scale, so the label placer writes it (see `createLabelPlacer`).
 */
export const NodeLabel = memo(function NodeLabel({ item }: { readonly item: PictureNode }): ReactNode {
  const { row } = item;
  const owner = toOwner(row.id);
  return (
    <span
      aria-hidden
      className={classes['text']}
      data-stub={row.isStub || undefined}
      data-gone={row.state === 'gone' || undefined}
    >
      <span className={classes['first']}>
        <span className={classes['name']} data-name={toName(row.id)} />
        <NodeCount item={item} />
      </span>
      <span className={classes['second']}>
        {owner === null ? null : <span className={classes['owner']}>{owner}</span>}
        <span className={classes['chip']}>
          <LicenseChip license={row.license} licenseName={row.licenseName} isStub={row.isStub} />
        </span>
        {row.state === 'gone' ? <span>gone</span> : null}
        {row.isStub || item.relation === 'root' ? null : (
          <span className={classes['extra']}>{formatShort(row.downloads30d)}</span>
        )}
        {row.parentCount > 1 && item.role !== 'focus' ? (
          <span className={classes['extra']}>{row.parentCount} parents</span>
        ) : null}
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
