import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Logo } from '../marks/Logo.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { ScreenLinks } from './ScreenLinks.tsx';
import { SnapshotPill } from './SnapshotPill.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import classes from './TopBar.module.css';

/** Logo, screens, search, snapshot, theme. Home has its own, larger search. */
export function TopBar(): ReactNode {
  const isHome = useLocation({ select: (location) => location.pathname === '/' });
  return (
    <header className={classes['bar']}>
      <Link to="/" className={classes['logo']}>
        <Logo />
        <span className={isHome ? undefined : classes['word']}>Stemma</span>
      </Link>
      <nav className={classes['nav']} aria-label="Screens">
        <ScreenLinks className={classes['link']} draw={({ title }) => title} />
      </nav>
      <div className={classes['search']}>
        {isHome ? null : <SearchBox placeholder="Search models, owners, families" />}
      </div>
      <SnapshotPill />
      <ThemeToggle />
    </header>
  );
}
