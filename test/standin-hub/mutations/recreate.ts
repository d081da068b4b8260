import { relinkChildren } from './lineage.ts';
import type { Mutate } from './mutation.ts';

/** The model is deleted and made again under its name: another `_id`, to which the Hub now links its children. */
export const recreate: Mutate = (record, { hub, iso, newHubId }) => {
  hub.remove(record._id);
  hub.put({ ...record, _id: newHubId, createdAt: iso, lastModified: iso });
  relinkChildren(hub, record, { _id: newHubId, id: record.id });
  return record.id;
};
