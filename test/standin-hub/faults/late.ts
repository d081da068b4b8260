import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** The right answer, late but in time. */
export const late: FaultKind = {
  name: 'late',
  effect: 'unnoticed',
  create: always({ kind: 'delay', ms: 200 }),
};
