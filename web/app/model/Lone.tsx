import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { toOwner } from '../../../schema/model.ts';
import { ModelName } from '../marks/ModelName.tsx';
import { RelationMark } from '../marks/RelationMark.tsx';
import classes from './Lone.module.css';

/** A model without any known relative: said plainly, with what can be done instead. */
export function Lone({ row }: { readonly row: ModelRow }): ReactNode {
  const owner = toOwner(row.id);
  return (
    <div className={classes['lone']}>
      <p className={classes['node']}>
        <RelationMark kind="root" size={22} />
        <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
      </p>
      <h2>No known relatives</h2>
      <p>
        It names no parent, and no model in this snapshot names it as one. Authors often leave the parent out:
        it may have relatives that nobody wrote down.
      </p>
      <p className={classes['ways']}>
        {owner === null ? null : (
          <Link to="/owners/$owner" params={{ owner }}>
            All models of {owner}
          </Link>
        )}
        {row.task === null ? null : (
          <Link to="/models" search={{ task: row.task }}>
            Other models for {row.task}
          </Link>
        )}
      </p>
    </div>
  );
}
