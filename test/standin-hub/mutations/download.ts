import type { Mutate } from './mutation.ts';

/** People use the model. `lastModified` stays; the model climbs in lists by downloads. */
export const download: Mutate = (record, { hub, random }) => {
  const more = 1 + random.below(100_000);
  hub.put({
    ...record,
    downloads: record.downloads + more,
    downloadsAllTime: record.downloadsAllTime + more,
    likes: record.likes + 1,
  });
  return record.id;
};
