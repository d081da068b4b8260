import { relinkChildren } from './lineage.ts';
import type { Mutate } from './mutation.ts';

/** The owner deletes the model: 401, and no list shows it. Its children lose the link and keep the name. */
export const remove: Mutate = (record, { hub }) => {
  hub.remove(record._id);
  relinkChildren(hub, record, null);
  return null;
};
