import type { Alias, CrawlSource, Snapshot } from '../schema/snapshot.ts';
import type { DerivedGraph } from '../schema/derived-graph.ts';
import type { Derivation } from '../schema/derivation.ts';
import type { Finding, FindingKind } from '../schema/finding.ts';
import type { Page } from '../schema/observation.ts';
import type { StoredModel, StoredReference } from '../schema/stored-rows.ts';

export interface CrawlStart {
  /** What makes two runs the same work: mode and Hub, or the files with their sizes. */
  readonly fingerprint: string;
  readonly source: CrawlSource;
  /** UTC day of observation, `YYYY-MM-DD`. Older never overwrites newer. */
  readonly date: string;
  /** Start over instead of resuming an unfinished crawl with the same fingerprint. */
  readonly isFresh?: boolean;
}

export interface Crawl extends CrawlStart {
  readonly crawlId: number;
  /** Where an unfinished crawl stopped; `null` for a new one. */
  readonly checkpoint: string | null;
  /** Models, rejected and private records of the earlier run(s) of this crawl. */
  readonly counts: CrawlCounts;
}

export interface CrawlCounts {
  readonly models: number;
  readonly rejected: number;
  readonly private: number;
}

/** What one `write` changed. `unchanged` rows are not rewritten. */
export interface WriteResult {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface FinishResult {
  /** Models that this complete pass did not list. Always 0 for a partial one. */
  readonly gone: number;
  /** Why a pass that was meant to be complete was not taken as one; `null` otherwise. */
  readonly notCompleteBecause: string | null;
}

export interface StoreStatus {
  readonly isEmpty: boolean;
  /** Whether any crawl ended; the first files of an empty store count as the whole universe. */
  readonly hasFinishedCrawl: boolean;
  /** Grows with every change of models, references or aliases. */
  readonly dataVersion: number;
  /** The data version that the derived values belong to; they are stale when it differs. */
  readonly derivedVersion: number;
  /** Of the newest crawl, finished or not; `null` in an empty store. */
  readonly snapshot: Snapshot | null;
  readonly isSimulated: boolean;
  readonly rejected: number;
  /** JSON text of `DerivedGraph.summary`; `null` before the first derivation. */
  readonly summary: string | null;
}

export type Direction = 'parents' | 'children';

/**
 * A place that keeps the graph. `memory`, `embedded` and `neo4j` pass one contract test.
 * Writing: one writer at a time. Reading: any number, also while one writes.
 * Streams yield in ascending key order, in chunks.
 */
export interface Store {
  /** For messages; carries no password. */
  readonly uri: string;
  close(): Promise<void>;

  status(): Promise<StoreStatus>;
  beginCrawl(start: CrawlStart): Promise<Crawl>;
  /** One atomic, idempotent step: the page and its checkpoint, or nothing. */
  write(crawlId: number, page: Page): Promise<WriteResult>;
  writeAliases(aliases: readonly Alias[]): Promise<WriteResult>;
  /** Only a complete pass with at least 95% of the last complete one's models marks what it missed as gone. */
  finishCrawl(crawlId: number, end: { readonly isComplete: boolean }): Promise<FinishResult>;
  /** Replaces all derived values at once. */
  writeDerived(derived: DerivedGraph): Promise<void>;

  /** In the order asked; looked up ignoring case, then by alias; `null` for an unknown id. */
  models(ids: readonly string[]): Promise<readonly (StoredModel | null)[]>;
  modelsByKey(keys: readonly number[]): Promise<readonly StoredModel[]>;
  /** Models whose id contains the text, ignoring case: exact id, exact name, then by downloads. */
  search(text: string, limit: number): Promise<readonly StoredModel[]>;
  aliases(): Promise<readonly Alias[]>;
  /** The derivations that lead from these models to their parents, or from their children to them. */
  neighbors(keys: readonly number[], direction: Direction): Promise<readonly Derivation[]>;
  measuresOf(keys: readonly number[]): Promise<DerivedGraph['measures']>;
  findings(filter: { readonly kind?: FindingKind; readonly limit?: number }): Promise<readonly Finding[]>;
  scanModels(): AsyncIterable<readonly StoredModel[]>;
  scanReferences(): AsyncIterable<readonly StoredReference[]>;
  scanDerivations(): AsyncIterable<readonly Derivation[]>;
}
