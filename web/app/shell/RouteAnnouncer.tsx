import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { MAIN_ID } from './SkipLink.tsx';

/** Screens set their title a moment after they appear. */
const TITLE_MS = 100;

/**
 * Does for a change of screen what a browser does for a new page: its title is read aloud, and a keyboard
 * whose place is gone goes on at the content. Focus that still has a place stays where it is.
 */
export function RouteAnnouncer(): ReactNode {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const [first] = useState(() => globalThis.location.pathname);
  const [title, setTitle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (path === undefined || (path === first && title === '')) return;
      setTitle(document.title);
      if (document.activeElement === document.body) {
        document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
      }
    }, TITLE_MS);
    return () => clearTimeout(timer);
  }, [path, first, title]);
  return <output className="visually-hidden">{title}</output>;
}
