import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from './Empty.tsx';
import classes from './Page.module.css';

/** For addresses that lead nowhere. */
export function UnknownPage(): ReactNode {
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <div className={classes['page']}>
      <h1>Nothing lives at this address</h1>
      <Empty title={`There is no page “${path}”.`}>
        Start at <Link to="/">home</Link>, or look through <Link to="/models">all models</Link>.
      </Empty>
    </div>
  );
}
