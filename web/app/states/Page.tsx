import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStatus } from '../backend/use-status.ts';
import { NotReady } from './NotReady.tsx';
import classes from './Page.module.css';

interface PageProps {
  /** Of the window, and so of the reader's history. */
  readonly title: string;
  /** Shown at once, also while there is no data. */
  readonly head?: ReactNode;
  /** Shown once there is data. */
  readonly children: ReactNode;
}

/** The frame of a screen: width, padding, window title, and what to say before there is data. */
export function Page({ title, head, children }: PageProps): ReactNode {
  const { data } = useStatus();
  useEffect(() => {
    document.title = `${title} · Stemma`;
  }, [title]);
  return (
    <div className={classes['page']}>
      {head}
      {data?.isReady === true ? children : <NotReady />}
    </div>
  );
}
