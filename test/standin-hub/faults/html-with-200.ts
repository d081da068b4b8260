import { htmlFault } from '../../../crawler/simulated-hub/server/fault.ts';
import { always } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** A page for people where JSON should be, with the status of a good answer. */
export const htmlWith200: FaultKind = {
  name: 'HTML with status 200',
  effect: 'asked-again',
  create: always(htmlFault(200)),
};
