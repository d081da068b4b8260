import type { ReactNode } from 'react';
import { RELATION_MARKS } from './relation-marks.ts';
import { toMixParts } from './relation-mix.ts';
import type { Mix } from './relation-mix.ts';
import classes from './RelationLegend.module.css';
import barClasses from './RelationMixBar.module.css';

/** Names the colors of the bars that show these mixes. */
export function RelationLegend({ mixes }: { readonly mixes: readonly Mix[] }): ReactNode {
  const sum: Record<string, number> = {};
  for (const mix of mixes) {
    for (const [relation, count = 0] of Object.entries(mix)) sum[relation] = (sum[relation] ?? 0) + count;
  }
  return (
    <ul className={classes['legend']} aria-label="Colors of relations">
      {toMixParts(sum).map(({ relation }) => (
        <li key={relation} className={classes['entry']}>
          <span className={`${barClasses['part']} ${classes['swatch']}`} data-relation={relation} />
          {RELATION_MARKS[relation].title}
        </li>
      ))}
    </ul>
  );
}
