import type { ReactNode } from 'react';
import { formatMix, toMixParts } from './relation-mix.ts';
import type { Mix } from './relation-mix.ts';
import classes from './RelationMixBar.module.css';

interface RelationMixBarProps {
  readonly mix: Mix;
  /** In px; the bar fills its box otherwise. */
  readonly width?: number;
  /** In px. */
  readonly height?: number;
}

/** The shares of the relations side by side. Adapters are striped, so that the bar reads without color too. */
export function RelationMixBar({ mix, width, height = 5 }: RelationMixBarProps): ReactNode {
  const words = formatMix(mix);
  return (
    <span
      className={classes['bar']}
      title={words}
      style={{ height, ...(width === undefined ? {} : { width }) }}
    >
      <span className="visually-hidden">Relations: {words}</span>
      {toMixParts(mix).map(({ relation, count }) => (
        <span
          key={relation}
          className={classes['part']}
          data-relation={relation}
          style={{ flexGrow: count }}
          aria-hidden
        />
      ))}
    </span>
  );
}
