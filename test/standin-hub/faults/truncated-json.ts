import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** A whole answer, as far as HTTP can tell, whose JSON ends in the middle. An answer without a body stays whole. */
export const truncatedJson: FaultKind = {
  name: 'truncated JSON',
  effect: 'asked-again',
  create: always({
    kind: 'change',
    change: (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) }),
  }),
};
