import type { ReactNode } from 'react';
import { BackendError } from '../backend/backend-error.ts';
import classes from './Note.module.css';

interface ErrorNoteProps {
  readonly error: unknown;
  /** Offered as a button. */
  readonly onRetry?: () => void;
}

/** What happened and what can be done. Never blocks what still works. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps): ReactNode {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof BackendError ? error.hint : null;
  return (
    <div className={classes['error']} role="alert">
      <p>
        <b>{message}</b> {hint}
      </p>
      {onRetry === undefined ? null : (
        <button type="button" className={classes['action']} onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
