import type { Evidence } from '../evidence.ts';
import type { ModelState } from '../model.ts';
import type { Relation } from '../relation.ts';

/** One line of a list: enough for a table row, a search result or a tree label. */
export interface ModelRow {
  readonly id: string;
  readonly state: ModelState;
  readonly isStub: boolean;
  readonly license: readonly string[];
  /** `license_name` of the card, stated beside `license: other`. */
  readonly licenseName: string | null;
  /** To the primary parent; `null` for a root. */
  readonly relation: Relation | null;
  readonly inferredRelation: Relation | null;
  readonly evidence: Evidence | null;
  readonly parentCount: number;
  readonly childCount: number;
  readonly descendantCount: number;
  readonly depth: number | null;
  readonly downloads30d: number | null;
  readonly likes: number | null;
  readonly createdAt: string | null;
  readonly task: string | null;
  readonly library: string | null;
  readonly isGated: boolean;
  readonly isDisabled: boolean;
  readonly isSuperseded: boolean;
}

/** A page of a list. `total` counts all that match, so that a cut list can say "N of M". */
export interface ModelList {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ModelRow[];
}
