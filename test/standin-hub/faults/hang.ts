import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** Nothing comes, and then the connection ends: sooner than a client's time limit, so that tests do not wait for it. */
export const hang: FaultKind = {
  name: 'hangs, then ends',
  effect: 'asked-again',
  create: always({ kind: 'hang', ms: 300 }),
};
