import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { formatCount, formatShort } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { toShownRelation } from '../marks/relation-marks.ts';
import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import { StateBadges } from '../marks/StateBadges.tsx';
import classes from './ModelCards.module.css';
import { stepRows } from './step-rows.ts';

const CARD_PX = 74;

interface ModelCardsProps {
  readonly label: string;
  readonly count: number;
  readonly rowAt: (index: number) => ModelRow | null;
  readonly isStale: boolean;
  readonly onRange: (first: number, last: number) => void;
}

/** The list on a phone: three short lines a model, only those in view exist. */
export function ModelCards({ label, count, rowAt, isStale, onRange }: ModelCardsProps): ReactNode {
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- only a compiler would mind its changing functions.
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => CARD_PX,
    overscan: 6,
    scrollMargin: top,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useLayoutEffect(() => onRange(first, last), [first, last, onRange]);
  return (
    <ul
      ref={box}
      className={classes['cards']}
      aria-label={label}
      aria-busy={isStale}
      data-stale={isStale || undefined}
      style={{ height: count * CARD_PX }}
    >
      {items.map(({ index, start }) => (
        <li
          key={index}
          className={classes['card']}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ height: CARD_PX, transform: `translateY(${start - top}px)` }}
        >
          <Card row={rowAt(index)} />
        </li>
      ))}
    </ul>
  );
}

function Card({ row }: { readonly row: ModelRow | null }): ReactNode {
  if (row === null) return <span className={classes['blank']} aria-hidden />;
  const { kind, isGuess } = toShownRelation(row);
  return (
    <Link to="/models/$" params={{ _splat: row.id }} className={classes['link']} onKeyDown={stepRows}>
      <span className={classes['head']}>
        <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
        <span className={classes['count']} title="Downloads in 30 days">
          {formatShort(row.downloads30d)}
          <span className="visually-hidden"> downloads in 30 days</span>
        </span>
      </span>
      <span className={classes['line']}>
        <RelationMark kind={kind} />
        <span>
          {RELATION_MARKS[kind].title}
          {isGuess ? ', a guess' : ''}
        </span>
        <LicenseChip license={row.license} licenseName={row.licenseName} isStub={row.isStub} />
        <StateBadges row={row} />
      </span>
      <span className={classes['line']}>
        <span>{formatCount(row.descendantCount)} descendants</span>
        <span>{formatCount(row.likes)} likes</span>
        <span className={classes['date']}>{formatDay(row.createdAt)}</span>
      </span>
    </Link>
  );
}
