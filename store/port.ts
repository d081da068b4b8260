import type { Alias, CrawlSource, Snapshot } from '../schema/snapshot.ts';
import type { DerivedGraph } from '../schema/derived-graph.ts';
import type { Derivation } from '../schema/derivation.ts';
import type { Finding, FindingKind } from '../schema/finding.ts';
import type { Lookup } from '../schema/lookup.ts';
import type { ModelState } from '../schema/model.ts';
import type { Page, Rejected } from '../schema/observation.ts';
import type { StoredModel, StoredReference } from '../schema/stored-rows.ts';
import type { Row } from './observe/row.ts';
import type { CrawlRecord } from './crawls/crawl-record.ts';

export interface CrawlStart {
  /** What makes two runs the same work: mode and Hub, or the files with their sizes. */
  readonly fingerprint: string;
  readonly source: CrawlSource;
  /** UTC day of observation, `YYYY-MM-DD`. Older never overwrites newer. A resumed crawl keeps its first day. */
  readonly date: string;
  /** Start over instead of resuming an unfinished crawl with the same fingerprint. */
  readonly isFresh?: boolean;
}

export interface Crawl extends CrawlStart {
  readonly crawlId: number;
  /** Where an unfinished crawl stopped; `null` for a new one. */
  readonly checkpoint: string | null;
  /** Distinct models, rejected and private records of the earlier run(s) of this crawl. */
  readonly counts: CrawlCounts;
}

export interface CrawlCounts {
  readonly models: number;
  readonly rejected: number;
  readonly private: number;
}

/** What one `write` changed. A stub that becomes a model counts as inserted. `unchanged` rows are not rewritten. */
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
  /** Whether any crawl ended that brought models; the first files of an empty store count as the whole universe. */
  readonly hasFinishedCrawl: boolean;
  /** Grows with every change of models, references, aliases, or of the snapshot that a finished crawl leaves. */
  readonly dataVersion: number;
  /**
   * The data version that the derived values belong to; they are stale when it differs. `BEING_REPLACED` while a
   * writer replaces them, in a store that cannot do that at once.
   */
  readonly derivedVersion: number;
  /** Of the crawl with the newest day (then the one begun last), finished or not; `null` before the first page. */
  readonly snapshot: Snapshot | null;
  readonly isSimulated: boolean;
  /** Records of that crawl that were no models, and the first hundred of them. */
  readonly rejected: number;
  readonly rejections: readonly Rejected[];
  /** JSON text of `DerivedGraph.summary`; `null` before the first derivation. */
  readonly summary: string | null;
}

/** What a store holds beside its rows and what is derived, as it was told. */
export interface Ledger {
  readonly dataVersion: number;
  readonly crawls: readonly CrawlRecord[];
  /** Not as they lead now, and without those of cards, which are derived. */
  readonly aliases: readonly Alias[];
  readonly lookups: readonly Lookup[];
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
  /** Refuses to mix simulated with real data. */
  beginCrawl(start: CrawlStart): Promise<Crawl>;
  /**
   * One atomic, idempotent step: the page and its checkpoint, or nothing. Two pages of one crawl carry
   * different checkpoints; a page that repeats the last one adds nothing to the counts.
   */
  write(crawlId: number, page: Page): Promise<WriteResult>;
  writeAliases(aliases: readonly Alias[]): Promise<WriteResult>;
  /**
   * Remembers what the Hub answered about names, each with the newest day, and the aliases (source `hub`) that
   * `renamed` ones mean, in one step. The data version grows only with a new alias or finding.
   */
  writeLookups(lookups: readonly Lookup[]): Promise<void>;
  /**
   * Only a complete pass with at least 95% of the last complete one's models marks what it missed as gone,
   * and never what was seen on a later day. Finishing again gives the same answer.
   */
  finishCrawl(crawlId: number, end: { readonly isComplete: boolean }): Promise<FinishResult>;
  /** Does what was put off to load quickly. Answers stay the same; closing does it, too. */
  settle(): Promise<void>;
  /**
   * Begins to make this store a copy of another one, which `source` names with its version, or goes on with it:
   * gives the last key that came in, 0 for none. `isFresh` throws away what came in of an unfinished copy.
   * Refuses a store that holds anything else. Until the copy ends, this store has no snapshot and takes no crawl.
   */
  beginRestore(source: string, options?: { readonly isFresh?: boolean }): Promise<number>;
  /** One atomic step: rows as `scanRows` of the other store gave them, keys included. */
  restoreRows(rows: readonly Row[]): Promise<void>;
  /** From now on this store holds what the other one does; what is derived is to be derived. */
  endRestore(ledger: Ledger): Promise<void>;
  /** Replaces all derived values at once. Refuses values of another data version than the store's: derive again. */
  writeDerived(derived: DerivedGraph): Promise<void>;

  /** In the order asked; looked up ignoring case, then by alias, then among the gone; `null` for an unknown id. */
  models(ids: readonly string[]): Promise<readonly (StoredModel | null)[]>;
  /** In the order asked; unknown keys are left out. */
  modelsByKey(keys: readonly number[]): Promise<readonly StoredModel[]>;
  /** Models, stubs and gone ones whose id contains the text, ignoring case: exact id, exact name, then by downloads. */
  search(text: string, limit: number): Promise<readonly StoredModel[]>;
  /**
   * In the order of their folded names. One with a `hubId` that the store knows leads to what that repository is
   * called now, or nowhere: to itself (`aliases/settle-alias.ts`).
   */
  aliases(): Promise<readonly Alias[]>;
  /** In the order of their folded names; with `names` only those, as far as the Hub was asked for them. */
  lookups(names?: readonly string[]): Promise<readonly Lookup[]>;
  /** All crawls, also unfinished and abandoned ones, by id. */
  crawls(): Promise<readonly CrawlRecord[]>;
  /**
   * The derivations that lead from these models to their parents (by child, then position), or from their
   * children to them (by parent, then child).
   */
  neighbors(keys: readonly number[], direction: Direction): Promise<readonly Derivation[]>;
  /** In the order asked; nodes without measures are left out. */
  measuresOf(keys: readonly number[]): Promise<DerivedGraph['measures']>;
  /** What was derived, in its order, then what the store itself knows: recreated repositories, redirects to others. */
  findings(filter: { readonly kind?: FindingKind; readonly limit?: number }): Promise<readonly Finding[]>;
  /** With `states` only rows in these. */
  scanModels(states?: readonly ModelState[]): AsyncIterable<readonly StoredModel[]>;
  /** Reads everything and says what cannot be: one sentence for each kind of damage, none for a sound store. */
  findDamage(): Promise<readonly string[]>;
  /** For copies, as `scanRows`. */
  ledger(): Promise<Ledger>;
  /** Live and gone rows above this key, with their references and the store's own notes. For copies. */
  scanRows(afterKey: number): AsyncIterable<readonly Row[]>;
  scanReferences(): AsyncIterable<readonly StoredReference[]>;
  scanDerivations(): AsyncIterable<readonly Derivation[]>;
}
