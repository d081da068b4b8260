import { always, withHeaders } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

const SKEW_MS = 3_600_000;

/** A Hub whose clock is an hour behind. Lists stay right; an update that trusts it looks back too far, not too little. */
export const clockSkew: FaultKind = {
  name: 'clock an hour behind',
  effect: 'unnoticed',
  create: always({
    kind: 'change',
    change: (answer) => {
      const ms = Date.parse(answer.headers['date'] ?? '') - SKEW_MS;
      return Number.isNaN(ms) ? answer : withHeaders(answer, { date: new Date(ms).toUTCString() });
    },
  }),
};
