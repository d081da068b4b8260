import { onLists, withHeaders } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** A link without scheme and host, which the Hub's own client passes over, ending the list. */
export const linkRelative: FaultKind = {
  name: 'link relative',
  effect: 'unnoticed',
  create: onLists((answer) =>
    withHeaders(answer, { link: (answer.headers['link'] ?? '').replace(/https?:\/\/[^/]+/, '') }),
  ),
};
