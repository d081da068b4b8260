import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import { named } from './mutation.ts';
import type { Mutate } from './mutation.ts';
import { derivedFrom, reparented } from './lineage.ts';

/** Somebody makes a new model out of this one, or something else altogether. */
export const create: Mutate = (record, { hub, random, iso, newHubId, newId }) => {
  const fresh: HubRecord = {
    ...named(record, newId),
    _id: newHubId,
    createdAt: iso,
    lastModified: iso,
    downloads: 0,
    downloadsAllTime: 0,
    likes: 0,
    trendingScore: 0,
  };
  hub.put(random.chance(0.5) ? derivedFrom(fresh, [record]) : reparented(fresh, hub, random));
  return newId;
};
