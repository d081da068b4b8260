import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import classes from './StateBadges.module.css';

interface StateBadgesProps {
  readonly row: Pick<ModelRow, 'state' | 'isGated' | 'isDisabled' | 'isSuperseded'>;
}

/** What a reader must know before using a model: gated, disabled, gone, superseded. Nothing when all is well. */
export function StateBadges({ row }: StateBadgesProps): ReactNode {
  const badges = [
    row.state === 'gone' && {
      word: 'gone',
      why: 'The last complete pass over the Hub did not list this model.',
    },
    row.isDisabled && { word: 'disabled', why: 'The Hub has disabled this model.' },
    row.isSuperseded && { word: 'superseded', why: 'Its author points to a newer version.' },
    row.isGated && { word: 'gated', why: 'Its files ask for permission.' },
  ].filter((badge) => badge !== false);
  return badges.map(({ word, why }) => (
    <span key={word} className={classes['badge']} title={why}>
      {word}
    </span>
  ));
}
