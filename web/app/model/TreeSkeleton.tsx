import type { ReactNode } from 'react';
import classes from './TreeSkeleton.module.css';

/** Lines of a tree to come, in columns: `[column, row]`. */
const BARS = [
  [0, 5],
  [1, 1],
  [1, 4],
  [1, 7],
  [1, 10],
  [2, 0],
  [2, 1],
  [2, 2],
  [2, 4],
  [2, 6],
  [2, 7],
  [2, 8],
  [2, 10],
] as const;

/** Where the picture will stand; appears after a moment, since most answers are faster. */
export function TreeSkeleton(): ReactNode {
  return (
    <output className={classes['skeleton']}>
      <span className="visually-hidden">Loading the family tree</span>
      {BARS.map(([column, row]) => (
        <span
          key={`${column} ${row}`}
          className={classes['bar']}
          style={{
            gridColumn: column + 1,
            gridRow: row + 1,
            width: `${[70, 62, 78, 54][(row + column) % 4]}%`,
          }}
          aria-hidden
        />
      ))}
    </output>
  );
}
