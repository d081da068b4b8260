import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** The connection ends within the body. */
export const bodyCutOff: FaultKind = {
  name: 'body cut off',
  effect: 'asked-again',
  create: always({ kind: 'cut', share: 0.7 }),
};
