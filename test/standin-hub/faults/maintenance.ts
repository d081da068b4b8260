import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** 503 with a whole page for people, and a date at which to come back. */
export const maintenance: FaultKind = {
  name: 'maintenance',
  effect: 'asked-again',
  create: always({
    kind: 'answer',
    answer: {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1', ratelimit: '' },
      body: `<!doctype html><title>Maintenance</title><p>${'We will be back soon. '.repeat(80)}</p>`,
    },
  }),
};
