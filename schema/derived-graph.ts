import type { Derivation } from './derivation.ts';
import type { Finding } from './finding.ts';
import type { Alias } from './snapshot.ts';

/** A parent that is named but not known, in its most frequent spelling (then the smallest). */
export interface Stub {
  readonly key: number;
  readonly id: string;
}

/** Measures of one node. Nodes without parents, children and family are left out: all zero. */
export interface Measures {
  readonly key: number;
  readonly depth: number | null;
  readonly generation: number;
  readonly trainingDepth: number | null;
  readonly childCount: number;
  readonly descendantCount: number;
  /** Keys of the families that the model belongs to, lower-case. */
  readonly families: readonly string[];
}

/** What holds for a model without parents, children and family. */
export const NO_RELATIVES: Omit<Measures, 'key'> = {
  depth: 0,
  generation: 0,
  trainingDepth: 0,
  childCount: 0,
  descendantCount: 0,
  families: [],
};

/** Everything that follows from one version of the data; a store keeps it until the data changes. */
export interface DerivedGraph {
  readonly dataVersion: number;
  /** All stubs of this version; new ones carry keys above every key in the store. */
  readonly stubs: readonly Stub[];
  /** Sorted by child key, then position. */
  readonly derivations: readonly Derivation[];
  readonly measures: readonly Measures[];
  readonly findings: readonly Finding[];
  /** Aliases that cards prove (source `card`); they replace the earlier ones of that source. */
  readonly cardAliases: readonly Alias[];
  /** JSON text of the `stats` document. */
  readonly summary: string;
}
