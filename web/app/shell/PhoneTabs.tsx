import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import classes from './PhoneTabs.module.css';
import { SCREENS } from './screens.ts';

/** The screens again, at the thumb; hidden on wide windows. */
export function PhoneTabs(): ReactNode {
  return (
    <nav className={classes['tabs']} aria-label="Screens">
      {SCREENS.map(({ to, phoneTitle, icon, isExact }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: isExact, includeSearch: false }}
          className={classes['tab']}
        >
          <Icon name={icon} />
          {phoneTitle}
        </Link>
      ))}
    </nav>
  );
}
