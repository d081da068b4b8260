import type { ReactNode } from 'react';
import classes from './Note.module.css';

interface EmptyProps {
  /** What is not there, as a sentence. */
  readonly title: string;
  /** Why, and one link that undoes it. */
  readonly children?: ReactNode;
}

/** Nothing to show, said as a plain fact. */
export function Empty({ title, children }: EmptyProps): ReactNode {
  return (
    <div className={classes['empty']}>
      <p className={classes['title']}>{title}</p>
      {children}
    </div>
  );
}
