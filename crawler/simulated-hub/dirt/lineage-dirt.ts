import { DAY_MS } from '../calendar.ts';
import { firstParent } from './dirt.ts';
import type { Dirt } from './dirt.ts';
import type { Draft } from '../draft.ts';

const always = (): boolean => true;

/** The parents are only what the card says: the Hub links none of them. */
const unlinked = (draft: Draft, baseModel: string | null): Draft => ({
  ...draft,
  parents: [],
  relation: null,
  card: { baseModel, relation: null },
});

/** Lineage that does not lead where it should. One draft shows at most one of these. */
export const LINEAGE_DIRT: readonly Dirt[] = [
  {
    name: 'names itself as its parent',
    share: 0.0023,
    suits: (draft) => draft.relation !== 'merge',
    soil: (draft) => ({ ...draft, parents: [draft.id], card: { baseModel: 'linked', relation: null } }),
  },
  {
    name: 'parent is gone',
    share: 0.0185,
    suits: always,
    soil: (draft, { random, find }) => {
      const former = find(firstParent(draft))?.formerIds[0];
      const gone =
        former ?? `example-lab-${300 + random.below(12)}/${random.pick(['Gone', 'Removed', 'Withdrawn'])}-7B`;
      return { ...unlinked(draft, gone), unresolved: [gone], relation: draft.relation };
    },
  },
  {
    name: 'parent in the wrong case',
    share: 0.0026,
    suits: (draft) => firstParent(draft) !== firstParent(draft).toLowerCase(),
    soil: (draft) => {
      const typed = firstParent(draft).toLowerCase();
      return { ...unlinked(draft, typed), unresolved: [typed], relation: draft.relation };
    },
  },
  {
    name: 'parent is a folder on somebody’s disk',
    share: 0.004,
    suits: (draft) => draft.relation === 'adapter',
    soil: (draft) => {
      const path = `/workspace/models/${firstParent(draft).replace('/', '--')}`;
      return { ...unlinked(draft, path), authorTags: [...draft.authorTags, `base_model:adapter:${path}`] };
    },
  },
  {
    name: 'parent is free text',
    share: 0.001,
    suits: always,
    soil: (draft, { random }) =>
      unlinked(draft, random.pick(['none (trained from scratch)', 'my own data', 'see the paper'])),
  },
  {
    name: 'several parents declared, one linked',
    share: 0.031,
    suits: (draft, hub) =>
      draft.parents.length === 1 && draft.relation !== 'merge' && hub.basesLike(draft).length > 1,
    soil: (draft, hub) => {
      const other = hub.random.pick(hub.basesLike(draft));
      return { ...draft, card: { baseModel: [firstParent(draft), other], relation: draft.card.relation } };
    },
  },
  {
    name: 'declared but not linked',
    share: 0.005,
    suits: always,
    soil: (draft) => unlinked(draft, firstParent(draft)),
  },
  {
    name: 'parent under its former name on the card',
    share: 0.06,
    suits: (draft, hub) =>
      draft.parents.length === 1 && (hub.find(firstParent(draft))?.formerIds.length ?? 0) > 0,
    soil: (draft, hub) => ({
      ...draft,
      card: { baseModel: hub.find(firstParent(draft))?.formerIds[0] ?? null, relation: draft.card.relation },
    }),
  },
  {
    name: 'parent as an address',
    share: 0.003,
    suits: (draft) => draft.parents.length === 1,
    soil: (draft) => ({
      ...draft,
      card: { baseModel: `https://huggingface.co/${firstParent(draft)}`, relation: draft.card.relation },
    }),
  },
  {
    name: 'relation tag written by a training library',
    share: 0.006,
    suits: (draft) => draft.relation === 'adapter',
    soil: (draft) => ({
      ...unlinked(draft, null),
      authorTags: [...draft.authorTags, `base_model:adapter:${firstParent(draft)}`],
    }),
  },
  {
    name: 'plain tag written by the author',
    share: 0.001,
    suits: always,
    soil: (draft) => ({
      ...unlinked(draft, null),
      authorTags: [...draft.authorTags, `base_model:${firstParent(draft)}`],
    }),
  },
  {
    name: 'older than its parent',
    share: 0.0042,
    suits: (draft, hub) => hub.find(firstParent(draft)) !== undefined,
    soil: (draft, hub) => {
      const parent = hub.find(firstParent(draft));
      const createdAtMs = (parent?.createdAtMs ?? draft.createdAtMs) - (1 + hub.random.below(40)) * DAY_MS;
      return { ...draft, createdAtMs };
    },
  },
  {
    name: 'quantized, but called a finetune',
    share: 0.01,
    suits: (draft) => draft.relation === 'quantized' && draft.id.endsWith('GGUF'),
    soil: (draft) => ({
      ...draft,
      relation: 'finetune',
      card: { baseModel: 'linked', relation: 'finetune' },
    }),
  },
  {
    name: 'merge of one',
    share: 0.003,
    suits: (draft) => draft.relation === 'finetune' && draft.parents.length === 1,
    soil: (draft) => ({ ...draft, relation: 'merge', authorTags: [...draft.authorTags, 'merge'] }),
  },
];
