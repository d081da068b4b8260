import { relinkChildren } from './lineage.ts';
import type { Mutate } from './mutation.ts';

/** The owner makes the model private. To everybody else that looks like a deletion. */
export const hide: Mutate = (record, { hub, iso }) => {
  hub.put({ ...record, private: true, lastModified: iso });
  relinkChildren(hub, record, null);
  return null;
};
