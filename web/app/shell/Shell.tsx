import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CoverageLine } from './CoverageLine.tsx';
import { CrawlBanner } from './CrawlBanner.tsx';
import { PhoneTabs } from './PhoneTabs.tsx';
import classes from './Shell.module.css';
import { SimulatedRibbon } from './SimulatedRibbon.tsx';
import { TopBar } from './TopBar.tsx';

/** What stands around every screen, in the order of the keyboard. */
export function Shell(): ReactNode {
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        Skip to the content
      </a>
      <TopBar />
      <SimulatedRibbon />
      <CrawlBanner />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <Outlet />
      </main>
      <CoverageLine />
      <PhoneTabs />
    </div>
  );
}
