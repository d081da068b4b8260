import type { CrawlProgress } from '../../schema/wire/status-document.ts';

export const CRAWL_MODES = ['hub', 'update', 'family'] as const;
export type CrawlMode = (typeof CRAWL_MODES)[number];

export interface CrawlOptions {
  readonly mode: CrawlMode;
  readonly hubUrl: string;
  readonly source: 'hub' | 'simulated';
  /** UTC day of observation, `YYYY-MM-DD`. */
  readonly date: string;
  readonly token: string | null;
  readonly userAgent: string;
  /** Models at most; `null` for all. */
  readonly limit: number | null;
  /** For `family`: ids whose descendants to read. */
  readonly roots: readonly string[];
  /** For `family`: owners whose models and their descendants to read. */
  readonly owners: readonly string[];
  /** For `family`: requests at most. */
  readonly maxRequests: number;
  /** For `update`: list everything when the last complete pass is older. */
  readonly fullAfterDays: number;
  /** Names that no list shows to look up at the end, at most. */
  readonly maxLookUps: number;
  readonly isFresh: boolean;
  readonly signal: AbortSignal;
  readonly onNews: (news: CrawlProgress) => void;
  /** Hears what is worth a line that stays: how the Hub behaves otherwise than expected, and what was left out. */
  readonly onNotice: (message: string) => void;
}

/** The simulated Hub is the same one on whatever port it listens. */
export const toHubName = ({ source, hubUrl }: Pick<CrawlOptions, 'source' | 'hubUrl'>): string =>
  source === 'simulated' ? source : hubUrl;
