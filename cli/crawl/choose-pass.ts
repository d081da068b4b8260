import { toStartedAtMs } from '../../crawler/saved-place.ts';
import type { CrawlRecord } from '../../store/crawls/crawl-record.ts';

/** What a crawl does, chosen from what the store remembers. */
export type Pass =
  | { readonly kind: 'listing'; readonly because: string | null }
  | { readonly kind: 'update'; readonly sinceMs: number };

const DAY_MS = 86_400_000;

export const toListingFingerprint = (hubName: string): string => `listing:${hubName}`;
export const toUpdateFingerprint = (hubName: string): string => `update:${hubName}`;

/**
 * Whether an update will do, or every model must be listed: when no listing of this Hub ever ended, or the
 * last complete one is older than `fullAfterDays`. An update looks back to the beginning of the last pass.
 */
export function choosePass(
  crawls: readonly CrawlRecord[],
  hubName: string,
  fullAfterDays: number,
  nowMs: number,
): Pass {
  const listings = crawls.filter(
    ({ fingerprint, isComplete }) => isComplete && fingerprint === toListingFingerprint(hubName),
  );
  const last = listings.at(-1);
  if (last === undefined) return { kind: 'listing', because: 'no complete pass of this Hub is known yet' };
  if (nowMs - Date.parse(last.date) > fullAfterDays * DAY_MS) {
    const because = `the last complete pass is of ${last.date}, more than ${fullAfterDays} days ago`;
    return { kind: 'listing', because };
  }
  const passes = crawls.filter(
    ({ state, fingerprint, crawlId }) =>
      state === 'finished' &&
      (crawlId === last.crawlId || (crawlId > last.crawlId && fingerprint === toUpdateFingerprint(hubName))),
  );
  const starts = passes.map(({ checkpoint }) => toStartedAtMs(checkpoint)).filter((ms) => ms !== null);
  const sinceMs = starts.at(-1);
  return sinceMs === undefined
    ? { kind: 'listing', because: 'the last pass did not note when it began' }
    : { kind: 'update', sinceMs };
}
