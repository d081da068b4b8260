import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** The connection ends without an answer. */
export const connectionReset: FaultKind = {
  name: 'connection reset',
  effect: 'asked-again',
  create: always({ kind: 'reset' }),
};
