import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { formatCount, formatCounted } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { StateBadges } from '../marks/StateBadges.tsx';
import classes from './ModelCard.module.css';
import { formatHow } from './relation-words.ts';

interface ModelCardProps {
  readonly row: ModelRow;
  /** `null` while it is asked for. */
  readonly model: ModelDocument | null;
  /** Nodes below it in the tree. */
  readonly treeCount: number;
  readonly isFocus: boolean;
  /** Whether a parent stands in this picture. */
  readonly isShown: (id: string) => boolean;
}

const PARENTS = 5;

/** What is known of a model, beside its place in the picture. */
export function ModelCard({ row, model, treeCount, isFocus, isShown }: ModelCardProps): ReactNode {
  const parents = model?.parents ?? [];
  return (
    <>
      <h2 className={classes['title']}>
        <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
      </h2>
      <StateBadges row={row} />
      <dl className={classes['facts']}>
        <dt>Relation</dt>
        <dd>{formatHow(row)}</dd>
        {row.parentCount === 0 ? null : (
          <>
            <dt>{row.parentCount === 1 ? 'Parent' : 'Parents'}</dt>
            <dd>
              {parents.slice(0, PARENTS).map((parent) => (
                <span key={parent.id} className={classes['parent']}>
                  <Link to="/models/$" params={{ _splat: parent.id }} title={parent.id}>
                    {parent.id.slice(parent.id.indexOf('/') + 1)}
                  </Link>
                  {parent.isStub ? (
                    <span className={classes['where']}>not in snapshot</span>
                  ) : isShown(parent.id) ? null : (
                    <span className={classes['where']}>{isFocus ? '' : 'in another tree'}</span>
                  )}
                </span>
              ))}
              {model === null ? formatCount(row.parentCount) : null}
              {parents.length > PARENTS ? (
                <span className={classes['where']}>and {formatCount(parents.length - PARENTS)} more</span>
              ) : null}
            </dd>
          </>
        )}
        <dt>License</dt>
        <dd>
          <LicenseChip license={row.license} licenseName={row.licenseName} isStub={row.isStub} />
        </dd>
        {row.isStub ? null : (
          <>
            <dt>Created</dt>
            <dd>{formatDay(row.createdAt)}</dd>
            <dt>Downloads</dt>
            <dd>{formatCount(row.downloads30d)} in 30 d</dd>
          </>
        )}
        <dt>Derived</dt>
        <dd>
          {row.descendantCount === 0
            ? 'none'
            : `${formatCount(row.childCount)} direct, ${formatCount(row.descendantCount)} in all`}
          {treeCount === row.descendantCount || row.descendantCount === 0 ? null : (
            <span className={classes['where']}>{formatCounted(treeCount, 'model')} in this tree</span>
          )}
        </dd>
      </dl>
      <p className={classes['actions']}>
        {isFocus ? null : (
          <Link to="/models/$" params={{ _splat: row.id }} className={classes['primary']}>
            Focus
          </Link>
        )}
        <a
          href={`https://huggingface.co/${row.id}`}
          target="_blank"
          rel="noreferrer"
          className={classes['button']}
        >
          On the Hub <Icon name="external" size={14} />
        </a>
      </p>
    </>
  );
}
