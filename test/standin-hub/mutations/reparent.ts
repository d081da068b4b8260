import { reparented } from './lineage.ts';
import type { Mutate } from './mutation.ts';

/** The card names another parent; the Hub derives tags and links anew. */
export const reparent: Mutate = (record, { hub, random, iso }) => {
  hub.put({ ...reparented(record, hub, random), lastModified: iso });
  return record.id;
};
