import type { Dirt } from './dirt.ts';

const always = (): boolean => true;

/** Odd records. One draft can show several, and dirty lineage besides. */
export const RECORD_DIRT: readonly Dirt[] = [
  {
    name: 'asks for permission',
    share: 0.017,
    suits: (draft) => draft.gate === null,
    soil: (draft) => ({ ...draft, gate: 'auto' }),
  },
  {
    name: 'is granted by hand',
    share: 0.031,
    suits: (draft) => draft.gate === null,
    soil: (draft) => ({ ...draft, gate: 'manual' }),
  },
  {
    name: 'is disabled',
    share: 0.0006,
    suits: always,
    soil: (draft) => ({ ...draft, isDisabled: true, downloads30d: 0 }),
  },
  {
    name: 'states two licenses',
    share: 0.003,
    suits: (draft) => draft.license.length === 1,
    soil: (draft) => ({
      ...draft,
      license: [...draft.license, draft.license[0] === 'mit' ? 'apache-2.0' : 'mit'],
    }),
  },
  {
    name: 'is superseded',
    share: 0.01,
    suits: (draft, hub) => hub.siblings(draft).length > 1,
    soil: (draft, hub) => {
      const newVersion = hub.random.pick(hub.siblings(draft));
      return newVersion === draft.id ? draft : { ...draft, newVersion };
    },
  },
  {
    name: 'carries letters of all kinds',
    share: 0.004,
    suits: always,
    soil: (draft) => ({ ...draft, authorTags: [...draft.authorTags, '医学', 'émotion', 'робот 🤖'] }),
  },
  {
    name: 'carries far too many tags',
    share: 0.00002,
    suits: always,
    soil: (draft) => ({
      ...draft,
      authorTags: [...draft.authorTags, ...Array.from({ length: 900 }, (_, nth) => `keyword-${nth}`)],
    }),
  },
];
