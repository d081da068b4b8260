import type { FindingKind } from '../../../schema/finding.ts';
import type { BrowseQuery } from '../../../schema/wire/browse-query.ts';
import type {
  ChildList,
  FindingList,
  OwnerDocument,
  ParentList,
  PathsDocument,
  SearchDocument,
} from '../../../schema/wire/list-documents.ts';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { ModelList } from '../../../schema/wire/model-row.ts';
import type {
  CompareDefinition,
  CompareDocument,
  CoverageReport,
  FamilyReport,
  FindingsReport,
  OverviewReport,
} from '../../../schema/wire/report-documents.ts';
import type { CrawlProgress, StatusDocument } from '../../../schema/wire/status-document.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';

/** Query parameters of a route; left out where `undefined`. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Which part of a list of children. */
export interface ChildrenRequest extends Parameters {
  readonly relation?: string;
  readonly sort?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** What a listener hears while the server works; see `Backend.listen`. */
export interface BackendListener {
  readonly onCrawl: (progress: CrawlProgress) => void;
  /** Newer data is served from now on. */
  readonly onVersion: (dataVersion: number) => void;
}

/**
 * Where the app's data comes from. Every call can be aborted and rejects with a `BackendError`.
 * Answers carry no data version of their own: callers key them by `StatusDocument.dataVersion`.
 */
export interface Backend {
  status(signal?: AbortSignal): Promise<StatusDocument>;
  /** Starts or stops the crawl; only where `StatusDocument.crawlControl` offers it. */
  controlCrawl(action: 'start' | 'stop'): Promise<StatusDocument>;
  /** Calls back until the returned function is called. Reconnects by itself. */
  listen(listener: BackendListener): () => void;

  overview(signal?: AbortSignal): Promise<OverviewReport>;
  families(signal?: AbortSignal): Promise<readonly FamilyReport[]>;
  coverage(signal?: AbortSignal): Promise<CoverageReport>;
  findingKinds(signal?: AbortSignal): Promise<readonly FindingsReport[]>;
  findings(kind: FindingKind, page: PageRequest, signal?: AbortSignal): Promise<FindingList>;
  /** Two sets of family keys, e.g. `['qwen']` against `['google', 'meta']`. */
  compare(claim: Claim, definition: CompareDefinition, signal?: AbortSignal): Promise<CompareDocument>;
  /** The same under every combination of the switches, the widest first. */
  compareAll(claim: Claim, signal?: AbortSignal): Promise<readonly CompareDocument[]>;
  search(text: string, limit: number, signal?: AbortSignal): Promise<SearchDocument>;
  browse(query: BrowseQuery, signal?: AbortSignal): Promise<ModelList>;
  owner(owner: string, signal?: AbortSignal): Promise<OwnerDocument>;

  model(id: string, signal?: AbortSignal): Promise<ModelDocument>;
  tree(id: string, parameters: Parameters, signal?: AbortSignal): Promise<TreeDocument>;
  children(id: string, request: ChildrenRequest, signal?: AbortSignal): Promise<ChildList>;
  parents(id: string, page: PageRequest, signal?: AbortSignal): Promise<ParentList>;
  paths(id: string, signal?: AbortSignal): Promise<PathsDocument>;
}

export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
}

export interface Claim {
  readonly left: readonly string[];
  readonly right: readonly string[];
}
