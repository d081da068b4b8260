import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { Icon } from '../marks/Icon.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { RelationMark } from '../marks/RelationMark.tsx';
import { toShownRelation } from '../marks/relation-marks.ts';
import { formatCounted } from '../format/format-count.ts';
import classes from './PathLine.module.css';

const ENDS = 2;

/** The way from a root down to this model, along first parents; a long one keeps its ends. */
export function PathLine({ tree }: { readonly tree: TreeDocument }): ReactNode {
  const path = tree.primaryPath;
  const isLong = path.length > 2 * ENDS + 1;
  const head = isLong ? path.slice(0, ENDS) : path;
  const tail = isLong ? path.slice(-ENDS) : [];
  const skipped = path.slice(ENDS, -ENDS);
  const others = tree.root.row.parentCount - 1;
  return (
    <nav aria-label="Path to the root" className={classes['path']}>
      <span className={classes['word']}>Path to the root</span>
      <ol className={classes['steps']}>
        {head.map((row) => (
          <Step key={row.id} row={row} />
        ))}
        {isLong ? (
          <li className={classes['skipped']} title={skipped.map((row) => row.id).join(' › ')}>
            {formatCounted(skipped.length, 'more step')}
            <Icon name="right" size={12} />
          </li>
        ) : null}
        {tail.map((row) => (
          <Step key={row.id} row={row} />
        ))}
        <li className={classes['here']} aria-current="page">
          this model
        </li>
      </ol>
      {others > 0 ? (
        <a href="#parents" className={classes['others']} onClick={toParents}>
          and {formatCounted(others, 'other parent')}
        </a>
      ) : null}
    </nav>
  );
}

function Step({ row }: { readonly row: ModelRow }): ReactNode {
  return (
    <li className={classes['step']}>
      <RelationMark kind={toShownRelation(row).kind} size={9} />
      <Link to="/models/$" params={{ _splat: row.id }}>
        <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
      </Link>
      <Icon name="right" size={12} />
    </li>
  );
}

/** Goes to the list of parents without touching the address. */
function toParents(event: { preventDefault(): void }): void {
  event.preventDefault();
  const list = document.querySelector<HTMLElement>('#parents');
  list?.scrollIntoView({ block: 'start' });
  list?.focus();
}
