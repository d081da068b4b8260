import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import classes from './PhoneTabs.module.css';
import { ScreenLinks } from './ScreenLinks.tsx';

/** The screens again, at the thumb; hidden on wide windows. */
export function PhoneTabs(): ReactNode {
  return (
    <nav className={classes['tabs']} aria-label="Screens">
      <ScreenLinks
        className={classes['tab']}
        draw={({ icon, phoneTitle }) => (
          <>
            <Icon name={icon} />
            {phoneTitle}
          </>
        )}
      />
    </nav>
  );
}
