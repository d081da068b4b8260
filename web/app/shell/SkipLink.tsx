import { useLocation } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import classes from './SkipLink.module.css';

export const MAIN_ID = 'main';

/** The first stop of the keyboard. The page's `<base>` would lead a bare `#main` to another address. */
export function SkipLink(): ReactNode {
  const href = useLocation({ select: (location) => location.href });
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById(MAIN_ID)?.focus();
  };
  return (
    <a className={classes['skip']} href={`${href}#${MAIN_ID}`} onClick={skip}>
      Skip to the content
    </a>
  );
}
