import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toName } from '../../../schema/model.ts';
import type { FamilyReport } from '../../../schema/wire/report-documents.ts';
import { formatCount, formatCounted } from '../format/format-count.ts';
import { formatMonth } from '../format/format-date.ts';
import { toFamilyColor } from '../marks/family-color.ts';
import { FamilyMark } from '../marks/FamilyMark.tsx';
import { RelationMixBar } from '../marks/RelationMixBar.tsx';
import { Sparkline } from '../marks/Sparkline.tsx';
import classes from './FamilyCard.module.css';

interface FamilyCardProps {
  readonly family: FamilyReport;
  readonly months: readonly string[];
  /** New derivatives in each of the months. */
  readonly growth: readonly number[];
  /** Top of the scale that all cards share. */
  readonly max: number;
}

/** One family at a glance; the card leads to its models, the last line to its largest tree. */
export function FamilyCard({ family, months, growth, max }: FamilyCardProps): ReactNode {
  const last = formatMonth(months.at(-1) ?? '');
  return (
    <article className={classes['card']}>
      <div className={classes['head']}>
        <FamilyMark family={family.family} />
        <h3 className={classes['name']}>
          <Link to="/models" search={{ family: family.family }} className={classes['whole']}>
            {family.name}
          </Link>
        </h3>
        <span className={classes['published']} title={`Owners: ${family.owners.join(', ')}`}>
          {formatCount(family.published)} published
        </span>
      </div>
      <div className={classes['body']}>
        <p>
          <span className={classes['figure']}>{formatCount(family.derivatives)}</span>
          <span className={classes['unit']}>derivatives</span>
        </p>
        <div className={classes['growth']}>
          <Sparkline values={growth} max={max} color={toFamilyColor(family.family)} />
          <p className={classes['axis']}>
            <span>{formatMonth(months[0] ?? '')}</span>
            <span>
              {last}: {formatCount(growth.at(-1) ?? 0)}
            </span>
          </p>
        </div>
      </div>
      <RelationMixBar mix={family.byInferredRelation} />
      <p className={classes['foot']}>
        <span>{formatCounted(family.authors, 'account')}</span>
        <span title="Most steps from a derivative to the nearest model that the owners published">
          depth {formatCount(family.maxDepth)}
        </span>
        {family.largest === null ? null : (
          <Link to="/models/$" params={{ _splat: family.largest.id }} className={classes['largest']}>
            <span title={family.largest.id}>largest: {toName(family.largest.id)}</span>
          </Link>
        )}
      </p>
    </article>
  );
}
