import type { ReactNode } from 'react';
import { useStatus } from '../backend/use-status.ts';
import classes from './SimulatedRibbon.module.css';

/** Under the bar of every screen while the data is simulated. It cannot be closed. */
export function SimulatedRibbon(): ReactNode {
  const { data } = useStatus();
  if (data?.isSimulated !== true) return null;
  return (
    <output className={classes['ribbon']}>
      <b>Simulated data</b>: no number on this page describes the real Hub.
    </output>
  );
}
