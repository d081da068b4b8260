/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option of a combobox; the tag of that name holds text only. */
import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { formatCount } from '../format/format-count.ts';
import { FamilyMark } from '../marks/FamilyMark.tsx';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { RELATION_MARKS, toShownRelation } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import classes from './HitOption.module.css';
import type { Hit } from './hits.ts';

interface HitOptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly query: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** One line of the list. The field keeps the focus, so that a press must not take it away. */
export function HitOption({ id, hit, query, isActive, onChoose }: HitOptionProps): ReactNode {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes['option']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose();
      }}
    >
      <HitContent hit={hit} query={query} />
    </div>
  );
}

function HitContent({ hit, query }: { readonly hit: Hit; readonly query: string }): ReactNode {
  switch (hit.kind) {
    case 'model':
      return <ModelHit row={hit.row} query={query} />;
    case 'owner':
      return (
        <>
          <span aria-hidden className={classes['at']}>
            @
          </span>
          <span className={classes['single']}>{hit.owner}</span>
          <span className={classes['count']}>all models of this owner</span>
        </>
      );
    case 'family':
      return (
        <>
          <FamilyMark family={hit.family.key} />
          <span className={classes['single']}>{hit.family.name}</span>
          <span className={classes['count']}>
            {formatCount(hit.family.derivatives)} <small>derivatives</small>
          </span>
        </>
      );
    case 'all':
      return (
        <>
          <Icon name="table" size={12} />
          <span className={classes['all']}>All {formatCount(hit.total)} that match, as a table</span>
        </>
      );
    default:
      return hit satisfies never;
  }
}

function ModelHit({ row, query }: { readonly row: ModelRow; readonly query: string }): ReactNode {
  const { kind, isGuess } = toShownRelation(row);
  return (
    <>
      <RelationMark kind={kind} />
      <span className={classes['model']}>
        <ModelName id={row.id} query={query} isStub={row.isStub} isGone={row.state === 'gone'} />
        <span className={classes['about']}>
          <LicenseChip license={row.license} licenseName={row.licenseName} isStub={row.isStub} />
          <span>
            {row.isStub ? 'Named by others' : RELATION_MARKS[kind].title}
            {isGuess ? ', a guess' : ''}
          </span>
        </span>
      </span>
      <span className={classes['count']}>
        {formatCount(row.descendantCount)} <small>descendants</small>
      </span>
    </>
  );
}
