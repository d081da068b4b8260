import { onLists, withHeaders } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** A link without the blank after `;`, which is as good, and which the Hub's own client passes over. */
export const linkUnspaced: FaultKind = {
  name: 'link without a blank',
  effect: 'unnoticed',
  create: onLists((answer) =>
    withHeaders(answer, { link: (answer.headers['link'] ?? '').replace('; ', ';') }),
  ),
};
