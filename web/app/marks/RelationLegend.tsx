import type { ReactNode } from 'react';
import { RELATIONS } from '../../../schema/relation.ts';
import { RELATION_MARKS } from './relation-marks.ts';
import classes from './RelationLegend.module.css';
import barClasses from './RelationMixBar.module.css';

/** Names the colors of relation bars. */
export function RelationLegend(): ReactNode {
  return (
    <ul className={classes['legend']} aria-label="Colors of relations">
      {RELATIONS.map((relation) => (
        <li key={relation} className={classes['entry']}>
          <span className={`${barClasses['part']} ${classes['swatch']}`} data-relation={relation} />
          {RELATION_MARKS[relation].title}
        </li>
      ))}
    </ul>
  );
}
