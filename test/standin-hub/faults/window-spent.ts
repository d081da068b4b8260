import { always, tooMany } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** 429 with nothing left: the window of the quota is spent, here by others on the same address. */
export const windowSpent: FaultKind = {
  name: 'window spent',
  effect: 'asked-again',
  create: always(tooMany({ ratelimit: '"api";r=0;t=0' })),
};
