import type { ReactNode } from 'react';
import { useStatus } from '../backend/use-status.ts';
import { ErrorNote } from './ErrorNote.tsx';
import classes from './Note.module.css';

/** Stands in for a screen while there is no data: says why, and goes away by itself. */
export function NotReady(): ReactNode {
  const { data, error } = useStatus();
  if (data === undefined) return error === null ? null : <ErrorNote error={error} />;
  return (
    <output className={`${classes['error']} ${classes['waiting']}`}>
      <p>
        <b>{data.notReadyBecause ?? 'The data is being read.'}</b> This page fills itself as soon as there is
        something to show.
      </p>
    </output>
  );
}
