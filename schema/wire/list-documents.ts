import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import type { ModelState } from '../model.ts';
import type { Relation } from '../relation.ts';
import type { ParentDocument } from './model-document.ts';
import type { ModelList, ModelRow } from './model-row.ts';
import type { RelationMix } from './tree-document.ts';

/**
 * `GET /api/v1/models/{id}/children`. In each row `relation`, `inferredRelation` and `evidence` are those
 * of the derivation from the asked parent, also where that is not the child's primary parent.
 */
export interface ChildList extends ModelList {
  /** All children of the model by relation to it, whatever the filter; guesses where the Hub reports none. */
  readonly byRelation: RelationMix;
}

/** `GET /api/v1/models/{id}/parents`. `edges[i]` is the derivation from `rows[i]`; primary parent first. */
export interface ParentList extends ModelList {
  readonly edges: readonly ParentDocument[];
}

/** A model met on a walk; `depth` counts edges from the start. */
export interface WalkRow {
  readonly id: string;
  readonly depth: number;
  readonly isStub: boolean;
}

/** `GET /api/v1/models/{id}/ancestors` and `/descendants`: nearest first, then by id; the start excluded. */
export interface WalkDocument {
  readonly total: number;
  readonly rows: readonly WalkRow[];
}

/** A family that a search text names. */
export interface FamilyHit {
  readonly key: string;
  readonly name: string;
  readonly derivatives: number;
}

/** `GET /api/v1/search`: the best matches first; `total` counts all that match. */
export interface SearchDocument {
  readonly total: number;
  readonly rows: readonly ModelRow[];
  readonly families: readonly FamilyHit[];
}

/** One step of a path: `row` was derived from the next hop's model in this way; `null` in the last hop. */
export interface PathHop {
  readonly row: ModelRow;
  readonly relation: Relation | null;
  readonly inferredRelation: Relation | null;
  readonly evidence: Evidence | null;
}

/** `GET /api/v1/models/{id}/paths`: the shortest ways from the model up to nodes without parents. */
export interface PathsDocument {
  readonly id: string;
  /** Shortest first. A path starts with the model itself and ends in a root or stub. */
  readonly paths: readonly { readonly length: number; readonly hops: readonly PathHop[] }[];
  /** Whether there are more ways up than are shown. */
  readonly hasMore: boolean;
}

/** `GET /api/v1/owners/{owner}`. */
export interface OwnerDocument {
  /** In the Hub's spelling. */
  readonly owner: string;
  /** Live models; stubs and gone ones are not counted. */
  readonly models: number;
  /** Distinct live descendants of the owner's known models that others published. */
  readonly derivatives: number;
  readonly families: readonly string[];
  readonly downloads30d: number;
  readonly likes: number;
  /** Live models by license label, most frequent first; `''` for none. */
  readonly licenses: readonly { readonly license: string; readonly count: number }[];
  readonly states: Readonly<Record<ModelState, number>>;
  /** The first 50 by descendants, then downloads; `GET /api/v1/models?owner=` lists all. */
  readonly rows: readonly ModelRow[];
}

/** `GET /api/v1/findings`. */
export interface FindingList {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly Finding[];
}

/** Every answer that is not a success. */
export interface ErrorDocument {
  readonly error: {
    /** Kebab-case, stable: `not-found`, `bad-request`, `method-not-allowed`, `not-ready`, `wrong-host`, `internal`. */
    readonly code: string;
    /** What happened, with which value. */
    readonly message: string;
    /** What to do; `null` where there is nothing to advise. */
    readonly hint: string | null;
  };
}
