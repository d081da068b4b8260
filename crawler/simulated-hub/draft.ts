import type { HubRelation, Kind } from './kinds.ts';

/** A model on its way into the simulated Hub, before it gets the form of an API record. */
export interface Draft {
  readonly id: string;
  readonly kind: Kind;
  readonly createdAtMs: number;
  /** Ids of the models that it was made from and the Hub links, all of them in the Hub. */
  readonly parents: readonly string[];
  readonly relation: HubRelation | null;
  /** `base_model` and `base_model_relation` of the card, where they differ from what the Hub links. */
  readonly card: CardLineage;
  /** `base_model:` targets that stand in the tags as typed, since the Hub did not find them. */
  readonly unresolved: readonly string[];
  /** Tags that the author wrote. */
  readonly authorTags: readonly string[];
  /** License tags; `[]` for none. */
  readonly license: readonly string[];
  readonly licenseName: string | null;
  readonly task: string | null;
  readonly library: string | null;
  /** Parameters, `null` where the Hub could not read them. */
  readonly parameters: number | null;
  readonly gate: 'auto' | 'manual' | null;
  readonly isDisabled: boolean;
  readonly isPrivate: boolean;
  readonly newVersion: string | null;
  readonly downloads30d: number;
  readonly likes: number;
  /** Ids that it had before, oldest first; the Hub redirects from them. */
  readonly formerIds: readonly string[];
  readonly hasCard: boolean;
}

export interface CardLineage {
  /** `'linked'`: the ids that the Hub links, as they stand. */
  readonly baseModel: 'linked' | string | readonly string[] | null;
  readonly relation: HubRelation | null;
}

/** A model that says nothing about itself: the most frequent kind on the Hub. */
export const toPlainDraft = (id: string, kind: Kind, createdAtMs: number): Draft => ({
  id,
  kind,
  createdAtMs,
  parents: [],
  relation: null,
  card: { baseModel: null, relation: null },
  unresolved: [],
  authorTags: [],
  license: [],
  licenseName: null,
  task: null,
  library: null,
  parameters: null,
  gate: null,
  isDisabled: false,
  isPrivate: false,
  newVersion: null,
  downloads30d: 0,
  likes: 0,
  formerIds: [],
  hasCard: false,
});
