import { always, tooMany } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** 429 with much left and `Retry-After`, which counts. */
export const otherLimiterRetryAfter: FaultKind = {
  name: 'another limiter, with Retry-After',
  effect: 'asked-again',
  create: always(tooMany({ ratelimit: '"api";r=977;t=140', 'retry-after': '1' })),
};
