import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorNote } from './ErrorNote.tsx';
import classes from './Page.module.css';

/** A screen that broke; the bar above it still works. */
export function ErrorScreen({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <div className={classes['page']}>
      <h1>This page could not be shown</h1>
      <ErrorNote error={error} onRetry={reset} />
    </div>
  );
}
