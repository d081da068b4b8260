import { relinkChildren } from './lineage.ts';
import { named } from './mutation.ts';
import type { Mutate } from './mutation.ts';

/** The model moves: same `_id`, the old name redirects. Children show the new id, and keep the old one on their cards. */
export const rename: Mutate = (record, { hub, iso, newId }) => {
  hub.put({ ...named(record, newId), lastModified: iso });
  hub.redirect(record.id, newId);
  relinkChildren(hub, record, { _id: record._id, id: newId });
  return newId;
};
