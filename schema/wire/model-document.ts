import type { Evidence } from '../evidence.ts';
import type { Lookup } from '../lookup.ts';
import type { Gate, ModelState } from '../model.ts';
import type { Relation } from '../relation.ts';

/** One parent of a model. `inferredRelation` is our guess where the Hub reports none. */
export interface ParentDocument {
  readonly id: string;
  readonly relation: Relation;
  readonly evidence: Evidence;
  readonly inferredRelation: Relation | null;
  readonly declaredRelation: Relation | null;
  readonly isStub: boolean;
}

/** The Hub's answer for one name. `seen`: UTC day. */
export type LookupDocument = Pick<Lookup, 'outcome' | 'target' | 'seen'>;

/** `show ID` and `GET /api/v1/models/{id}`. Dates are ISO 8601, UTC. */
export interface ModelDocument {
  readonly id: string;
  readonly hubId: string | null;
  readonly owner: string | null;
  readonly aliases: readonly string[];
  readonly isStub: boolean;
  readonly state: ModelState;
  readonly license: readonly string[];
  readonly licenseName: string | null;
  readonly downloads30d: number | null;
  readonly downloadsAllTime: number | null;
  readonly likes: number | null;
  readonly createdAt: string | null;
  readonly lastModified: string | null;
  readonly task: string | null;
  readonly library: string | null;
  readonly gate: Gate | null;
  readonly isDisabled: boolean | null;
  readonly newVersion: string | null;
  readonly parameters: number | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly goneSince: string | null;
  /** What the Hub said when it was asked for a model that no list shows; `null` where it was not. */
  readonly lookup: LookupDocument | null;
  readonly parents: readonly ParentDocument[];
  readonly childCount: number;
  readonly descendantCount: number;
  /** Distinct accounts that published its descendants. */
  readonly authorCount: number;
  readonly depth: number | null;
  readonly generation: number;
  readonly trainingDepth: number | null;
  readonly families: readonly string[];
  /** License verdict; `null` until models are judged. */
  readonly verdict: string | null;
}
