import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SCREENS } from './screens.ts';

interface ScreenLinksProps {
  readonly className: string | undefined;
  readonly draw: (screen: (typeof SCREENS)[number]) => ReactNode;
}

/** Links to the screens; the one that the present address belongs to is marked. */
export function ScreenLinks({ className, draw }: ScreenLinksProps): ReactNode {
  const path = useLocation({ select: (location) => location.pathname });
  return SCREENS.map((screen) => (
    <Link
      key={screen.to}
      to={screen.to}
      activeOptions={{ exact: true, includeSearch: false }}
      className={className}
      data-current={screen.holds(path) || undefined}
      {...(screen.holds(path) ? { 'aria-current': 'true' } : {})}
    >
      {draw(screen)}
    </Link>
  ));
}
