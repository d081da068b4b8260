import { htmlFault } from '../../../crawler/simulated-hub/server/fault.ts';
import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** What load balancers say, in HTML, while the Hub itself is restarted or too slow. */
export const serverErrors: readonly FaultKind[] = [500, 502, 503, 504].map((status) => ({
  name: `${status} in HTML`,
  effect: 'asked-again',
  create: always(htmlFault(status)),
}));
