import type { HeaderSource } from '../fetch/rate-limit.ts';

/** One answer of the Hub, redirects not followed. */
export interface ProbeAnswer {
  /** Path and query that were asked for. */
  readonly path: string;
  readonly status: number;
  readonly headers: HeaderSource;
  /** The body as JSON; `undefined` where it is none. */
  readonly json: unknown;
  /** When it came, on our clock, in ms since 1970. */
  readonly atMs: number;
}

/** Asks for a path like `/api/models?limit=5`. The same path is asked for once. */
export type Ask = (path: string) => Promise<ProbeAnswer>;

export interface Verdict {
  readonly holds: boolean;
  /** What the Hub did, in a few words: `1,000 records`. */
  readonly seen: string;
}

/** Something that the crawler relies on, and a way to see whether it is so. */
export interface Assumption {
  readonly name: string;
  /** One sentence. */
  readonly says: string;
  /** @throws OddAnswer where the answer is of no use. */
  readonly check: (ask: Ask, hubUrl: string) => Promise<Verdict>;
}
