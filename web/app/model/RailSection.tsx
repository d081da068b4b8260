import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './RailSection.module.css';

interface RailSectionProps {
  readonly title: string;
  /** Small, right of the title. */
  readonly note?: ReactNode;
  /** For links to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled part of the rail. */
export function RailSection({ title, note = null, id, children }: RailSectionProps): ReactNode {
  const headId = useId();
  return (
    <section
      aria-labelledby={headId}
      {...(id === undefined ? {} : { id, tabIndex: -1 })}
      className={classes['section']}
    >
      <header className={classes['head']}>
        <h2 id={headId} className={classes['title']}>
          {title}
        </h2>
        {note === null ? null : <span className={classes['note']}>{note}</span>}
      </header>
      {children}
    </section>
  );
}
