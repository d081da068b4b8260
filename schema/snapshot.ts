/** Where a crawl's records came from. */
export const CRAWL_SOURCES = ['hub', 'import', 'simulated'] as const;
export type CrawlSource = (typeof CRAWL_SOURCES)[number];

/** Who tells of an older id. */
export const ALIAS_SOURCES = ['file', 'hub', 'card'] as const;

/** The state after one crawl. `date` is the day the facts were observed (UTC, `YYYY-MM-DD`). */
export interface Snapshot {
  readonly date: string;
  readonly source: CrawlSource;
  readonly isComplete: boolean;
  readonly isSimulated: boolean;
}

/** An older id that leads to a model. `card`: seen as one model's declared and linked parent. */
export interface Alias {
  readonly alias: string;
  /** What it leads to. Of a repository that a store knows by `hubId`: what that is called now. */
  readonly id: string;
  /** `_id` of the repository that bore the older id; left out where only names are known, as in files and cards. */
  readonly hubId?: string;
  readonly source: (typeof ALIAS_SOURCES)[number];
  /**
   * UTC day, `YYYY-MM-DD`: of the file, of the look-up, or the last one on which the repository was seen under
   * the older id. Of several for one id the newest counts.
   */
  readonly seen: string;
}
