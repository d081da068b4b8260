import { onLists } from './fault-kind.ts';
import type { FaultKind } from './fault-kind.ts';

/** The first record of a page stands on it twice. */
export const recordTwice: FaultKind = {
  name: 'record twice on a page',
  effect: 'unnoticed',
  create: onLists((answer) => {
    const records: unknown = answer.status === 200 ? JSON.parse(answer.body) : null;
    if (!Array.isArray(records) || records.length === 0) return answer;
    return { ...answer, body: JSON.stringify([records[0], ...records]) };
  }),
};
