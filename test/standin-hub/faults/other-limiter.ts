import { always, tooMany } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** 429 with much left: another limiter, which does not say when to come back. The end of the window does not matter. */
export const otherLimiter: FaultKind = {
  name: 'another limiter',
  effect: 'asked-again',
  create: always(tooMany({ ratelimit: '"api";r=977;t=140' })),
};
