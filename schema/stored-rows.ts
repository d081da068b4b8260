import type { Model, ModelState } from './model.ts';
import type { Reference } from './reference.ts';

/** A model with what a store adds. `key` is stable for the life of the row and never leaves the process. */
export interface StoredModel extends Model {
  readonly key: number;
  readonly state: ModelState;
  /** UTC days, `YYYY-MM-DD`; `null` for a stub. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly goneSince: string | null;
}

/** A reference with the key of the model that makes it. */
export interface StoredReference extends Reference {
  readonly childKey: number;
}
