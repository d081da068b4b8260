import { useMemo } from 'react';
import { useAnswer } from '../backend/use-answer.ts';
import { useStatus } from '../backend/use-status.ts';
import { toMonthWindow } from './month-window.ts';

/** The months that all pictures of the screen share; `[]` until they are known. */
export function useMonthWindow(): readonly string[] {
  const { data: status } = useStatus();
  const { data: overview } = useAnswer(['overview'], (backend, signal) => backend.overview(signal));
  const day = status?.snapshot?.date;
  const first = overview?.months[0]?.month;
  const last = overview?.months.at(-1)?.month;
  return useMemo(() => (day === undefined ? [] : toMonthWindow(day, first, last)), [day, first, last]);
}
