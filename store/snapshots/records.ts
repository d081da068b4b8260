import type { Derivation } from '../../schema/derivation.ts';
import type { Measures } from '../../schema/derived-graph.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';

/** One line of `models.parquet`: a live or gone model or a stub, with what follows for it. */
export interface ModelRecord extends StoredModel, Omit<Measures, 'key'> {
  readonly owner: string | null;
  /** Gone, and another repository was seen under its name after it. */
  readonly isReplaced: boolean;
}

/** One line of `derivations.parquet`. Keys tell apart a gone and a live model of one name. */
export interface DerivationRecord extends Derivation {
  readonly childId: string;
  readonly parentId: string;
}

/** One line of `aliases.parquet`. */
export interface AliasRecord extends Omit<Alias, 'hubId'> {
  readonly hubId: string | null;
}
