import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Relation } from '../../../schema/relation.ts';
import { useAnswer } from '../backend/use-answer.ts';
import { formatCount, formatShort } from '../format/format-count.ts';
import { Icon } from '../marks/Icon.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { toMixParts } from '../marks/relation-mix.ts';
import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import classes from './RelativesList.module.css';
import { RailSection } from './RailSection.tsx';

const ROWS = 8;

/** Direct children by relation, also those that stand elsewhere in the tree; each relation opens to its largest. */
export function ChildrenList({
  id,
  childCount,
}: {
  readonly id: string;
  readonly childCount: number;
}): ReactNode {
  const { data } = useAnswer(
    ['children', id, 'mix'],
    (backend, signal) => backend.children(id, { limit: 1 }, signal),
    {
      isEnabled: childCount > 0,
      keepsLast: false,
    },
  );
  if (childCount === 0) {
    return (
      <RailSection title="Direct children">
        <p className={classes['none']}>No model in this snapshot names it as a parent.</p>
      </RailSection>
    );
  }
  return (
    <RailSection title="Direct children" note={formatCount(childCount)}>
      {toMixParts(data?.byRelation ?? {}).map(({ relation, count }) => (
        <ChildrenOfRelation key={relation} id={id} relation={relation} count={count} />
      ))}
    </RailSection>
  );
}

interface ChildrenOfRelationProps {
  readonly id: string;
  readonly relation: Relation;
  readonly count: number;
}

function ChildrenOfRelation({ id, relation, count }: ChildrenOfRelationProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { data } = useAnswer(
    ['children', id, relation],
    (backend, signal) => backend.children(id, { relation, limit: ROWS }, signal),
    { isEnabled: isOpen },
  );
  const rows = data?.rows ?? [];
  return (
    <details className={classes['group']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" size={12} />
        <RelationMark kind={relation} size={9} />
        {RELATION_MARKS[relation].title}
        <span className={classes['count']}>{formatCount(count)}</span>
      </summary>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/models/$" params={{ _splat: row.id }} className={classes['name']}>
              <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
              <span className={classes['count']}>{formatShort(row.descendantCount)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {rows.length < count && rows.length > 0 ? (
        <p className={classes['note']}>
          {formatCount(rows.length)} of {formatCount(count)}, those with most descendants
        </p>
      ) : null}
    </details>
  );
}
