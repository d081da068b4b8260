import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** The right answer, its body in pieces that come slowly. */
export const slowBody: FaultKind = {
  name: 'slow body',
  effect: 'unnoticed',
  create: always({ kind: 'drip', ms: 200 }),
};
