import type { Mutate } from './mutation.ts';

const LICENSES = ['apache-2.0', 'mit', 'cc-by-nc-4.0', 'llama3.1', 'gemma'] as const;

/** The card states another license. */
export const relicense: Mutate = (record, { hub, random, iso }) => {
  const others = LICENSES.filter((label) => !record.tags.includes(`license:${label}`));
  const license = random.pick(others);
  const { license_name: _name, license_link: _link, ...card } = record.cardData ?? {};
  hub.put({
    ...record,
    cardData: { ...card, license },
    tags: [...record.tags.filter((tag) => !tag.startsWith('license:')), `license:${license}`],
    lastModified: iso,
  });
  return record.id;
};
