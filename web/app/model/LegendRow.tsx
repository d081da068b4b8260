import type { ReactNode } from 'react';
import { formatCount } from '../format/format-count.ts';
import classes from './LegendRow.module.css';

interface LegendRowProps {
  readonly mark: ReactNode;
  readonly title: string;
  readonly count: number;
  readonly total: number;
  /** CSS color of the bar. */
  readonly color: string;
  readonly isOn: boolean;
  /** What the switch does, for the tooltip. */
  readonly hint: string;
  readonly onToggle: () => void;
}

/** A row of a legend that is a filter switch: mark, word, share, count. */
export function LegendRow(props: LegendRowProps): ReactNode {
  const { mark, title, count, total, color, isOn, hint, onToggle } = props;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={classes['row']}
      title={hint}
      onClick={onToggle}
    >
      {mark}
      <span className={classes['title']}>{title}</span>
      <span className={classes['bar']}>
        <span
          className={classes['fill']}
          style={{
            width: `${total === 0 ? 0 : (count / total) * 100}%`,
            minWidth: count > 0 ? 1 : 0,
            background: color,
          }}
        />
      </span>
      <span className={classes['count']}>{formatCount(count)}</span>
    </button>
  );
}
