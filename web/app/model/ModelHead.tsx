import type { ReactNode } from 'react';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { toName, toOwner } from '../../../schema/model.ts';
import { Link } from '@tanstack/react-router';
import { formatCount, formatShort } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { CopyLink } from './CopyLink.tsx';
import classes from './ModelHead.module.css';
import { PathLine } from './PathLine.tsx';
import { StateNotes } from './StateNotes.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

interface ModelHeadProps {
  readonly id: string;
  /** `null` while they are asked for; the head keeps its size. */
  readonly model: ModelDocument | null;
  readonly tree: TreeDocument | null;
  readonly view: 'tree' | 'table';
  readonly onView: (view: 'tree' | 'table') => void;
}

/** Name, key figures, state and ways up of a model, and what can be done with the screen. */
export function ModelHead({ id, model, tree, view, onView }: ModelHeadProps): ReactNode {
  const owner = toOwner(model?.id ?? id);
  return (
    <header className={classes['head']}>
      <div className={classes['what']}>
        <h1 className={classes['title']} title={id}>
          {owner === null ? null : (
            <Link to="/owners/$owner" params={{ owner }} className={classes['owner']}>
              {owner}/
            </Link>
          )}
          {toName(model?.id ?? id)}
        </h1>
        <p className={classes['facts']}>{model ? <KeyFacts model={model} tree={tree} /> : ' '}</p>
        {tree && tree.primaryPath.length > 0 ? <PathLine tree={tree} /> : null}
        {model ? <StateNotes model={model} /> : null}
      </div>
      <div className={classes['actions']}>
        <ViewSwitch view={view} onChange={onView} />
        <a
          className={classes['button']}
          href={`https://huggingface.co/${model?.id ?? id}`}
          target="_blank"
          rel="noreferrer"
          aria-label="On the Hub"
        >
          <Icon name="external" size={14} />
          <span className={classes['wide']}>On the Hub</span>
        </a>
        <CopyLink />
      </div>
    </header>
  );
}

function KeyFacts({
  model,
  tree,
}: {
  readonly model: ModelDocument;
  readonly tree: TreeDocument | null;
}): ReactNode {
  const levels = tree?.levels.length ?? 0;
  return (
    <>
      <LicenseChip license={model.license} licenseName={model.licenseName} isStub={model.isStub} />
      <span>
        <b>{formatCount(model.childCount)}</b> direct
      </span>
      <span>
        <b>{formatCount(model.descendantCount)}</b>{' '}
        {model.descendantCount === 1 ? 'descendant' : 'descendants'}, any depth
      </span>
      {levels === 0 ? null : (
        <span>
          {model.parents.length === 0 ? (
            <>
              depth <b>{levels}</b>
            </>
          ) : (
            <>
              <b>{levels}</b> {levels === 1 ? 'level' : 'levels'} below
            </>
          )}
        </span>
      )}
      {model.authorCount === 0 ? null : (
        <span className={classes['wide']} title="Distinct accounts that published these descendants">
          <b>{formatCount(model.authorCount)}</b> {model.authorCount === 1 ? 'account' : 'accounts'}
        </span>
      )}
      {model.isStub ? null : (
        <>
          <span title={`${formatCount(model.downloads30d)} downloads in the 30 days before the snapshot`}>
            <b>{formatShort(model.downloads30d)}</b> downloads in 30 d
          </span>
          <span className={classes['wide']}>created {formatDay(model.createdAt)}</span>
        </>
      )}
    </>
  );
}
