import type { ReactNode } from 'react';
import classes from './Loading.module.css';

interface LoadingProps {
  /** What is awaited, read aloud. */
  readonly label?: string;
  /** Gray bars in the place of the lines to come. */
  readonly lines?: number;
  /** Height of a line in px. */
  readonly lineHeight?: number;
}

/** Gray bars where the content will stand. They appear after 200 ms: most answers are faster. */
export function Loading({ label = 'Loading', lines = 6, lineHeight = 34 }: LoadingProps): ReactNode {
  return (
    <output className={classes['loading']}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={classes['line']} style={{ height: lineHeight }} aria-hidden>
          <span className={classes['bar']} style={{ width: `${[38, 62, 54, 46, 70, 50][i % 6]}%` }} />
        </span>
      ))}
    </output>
  );
}

/** One gray box in the final size of what is to come. */
export function SkeletonBox({ height }: { readonly height: number }): ReactNode {
  return <div className={classes['box']} style={{ height }} aria-hidden />;
}
