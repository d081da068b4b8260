import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { SearchIndex } from '../../lineage/search/search-index.ts';
import type { CoverageDocument } from '../../schema/wire/status-document.ts';
import type { Reports } from './reports.ts';

/** What one filling hands over: everything that answers need, of one version of the data. */
export interface FilledIndex {
  readonly index: LineageIndex;
  readonly search: SearchIndex;
  /**
   * Grows with every change of the data and with every new derivation from it, so that equal numbers of one
   * store mean equal answers: the sum of the store's two versions.
   */
  readonly version: number;
  /** The older ids of the index as they were written, by their folded form. */
  readonly aliasSpellings: ReadonlyMap<string, string>;
  readonly coverage: CoverageDocument;
  readonly reports: Reports;
  /** Hash of all of it: equal tags mean equal answers. */
  readonly tag: string;
}

/** A filled index in service, with the answers that were computed from it once. */
export interface ServedIndex extends FilledIndex {
  /** The answer kept under `name`, computed on the first call. The oldest of 300 is forgotten. */
  once<T>(name: string, compute: () => T): T;
}
