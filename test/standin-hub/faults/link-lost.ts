import { onLists, withHeaders } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * A page without its link looks like the last one. By creation date the newest model tells it from the end; in
 * another order nothing does, and only the count of the whole crawl shows it.
 */
export const linkLost: FaultKind = {
  name: 'link lost',
  effect: 'must-notice',
  create: onLists((answer) => withHeaders(answer, { link: '' })),
};
