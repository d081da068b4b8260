import type { Evidence } from './evidence.ts';
import type { Relation } from './relation.ts';

/** Where on a model's record a parent was named. */
export const REFERENCE_SOURCES = ['baseModels', 'tag', 'card'] as const;
export type ReferenceSource = (typeof REFERENCE_SOURCES)[number];

/** The fact as observed: this model names that parent, here. Never rewritten, only re-resolved. */
export interface Reference {
  readonly source: ReferenceSource;
  /** Place in its own list, from 0. */
  readonly position: number;
  /** The target as written, untrimmed: an id, an old id, a path, free text. */
  readonly target: string;
  /** The target's `_id` where the Hub gave one. */
  readonly targetHubId: string | null;
  /** As the Hub reports it, else `unspecified`. */
  readonly relation: Relation;
  /** What an author wrote (`base_model_relation` of the card, a relation tag without its plain twin). */
  readonly declaredRelation: Relation | null;
  readonly evidence: Evidence;
}
