import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CoverageLine } from './CoverageLine.tsx';
import { CrawlBanner } from './CrawlBanner.tsx';
import { PhoneTabs } from './PhoneTabs.tsx';
import { RouteAnnouncer } from './RouteAnnouncer.tsx';
import classes from './Shell.module.css';
import { MAIN_ID, SkipLink } from './SkipLink.tsx';
import { SimulatedRibbon } from './SimulatedRibbon.tsx';
import { TopBar } from './TopBar.tsx';

/** What stands around every screen, in the order of the keyboard. */
export function Shell(): ReactNode {
  return (
    <div className={classes['shell']}>
      <SkipLink />
      <TopBar />
      <SimulatedRibbon />
      <CrawlBanner />
      <main id={MAIN_ID} className={classes['main']} tabIndex={-1}>
        <Outlet />
      </main>
      <CoverageLine />
      <PhoneTabs />
      <RouteAnnouncer />
    </div>
  );
}
