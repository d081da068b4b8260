import type { Snapshot } from '../snapshot.ts';

/** What a running crawl is doing. */
export interface CrawlProgress {
  readonly phase:
    | 'looking-for-hub'
    | 'first-look'
    | 'listing'
    | 'importing'
    | 'deriving'
    | 'looking-up'
    | 'waiting-for-quota'
    | 'done'
    | 'failed';
  readonly models: number;
  readonly pages: number;
  /** Expected pages; `null` while unknown. */
  readonly pagesExpected: number | null;
  readonly modelsPerSecond: number | null;
  readonly quotaLeft: number | null;
  readonly secondsLeft: number | null;
  /** One sentence for people. */
  readonly message: string;
}

/** `GET /api/v1/status`: what stands behind every number on the screen. */
export interface StatusDocument {
  /** Grows whenever answers may change: with the data, and with what is derived from it. */
  readonly dataVersion: number;
  readonly isReady: boolean;
  /** Why there is nothing to show yet; `null` when ready. */
  readonly notReadyBecause: string | null;
  readonly snapshot: Snapshot | null;
  readonly isSimulated: boolean;
  /** False while a first import runs: the models are there, who derives from whom follows at its end. */
  readonly isDerived: boolean;
  readonly coverage: CoverageDocument | null;
  readonly crawl: CrawlProgress | null;
  /** What a page may do about it: nothing where this is `null`. */
  readonly crawlControl: 'start' | 'stop' | null;
  readonly version: string;
}

/** What stands beside every total. */
export interface CoverageDocument {
  readonly models: number;
  readonly modelsWithParent: number;
  readonly modelsWithLicense: number;
  readonly stubs: number;
  readonly derivations: number;
  readonly derivationsToKnown: number;
  /** Derivations whose relation the Hub states. */
  readonly derivationsWithRelation: number;
}
