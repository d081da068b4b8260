import type { CrawlRecord } from './crawl-record.ts';

/** A complete pass below this share of the last one's models is taken for a broken one. */
const COLLAPSE_SHARE = 0.95;

/**
 * Why a pass that listed everything it could is not taken as complete; `null` when it is.
 * It is measured against the last complete pass of the same day or before.
 */
export function judgePass(pass: CrawlRecord, records: readonly CrawlRecord[]): string | null {
  if (pass.models === 0) return 'The pass listed no models, so nothing was marked as gone.';
  const last = findLastComplete(pass, records);
  if (last === null || pass.models >= last.models * COLLAPSE_SHARE) return null;
  return (
    `The pass listed ${pass.models} models, less than 95% of the ${last.models} of the last complete pass ` +
    `(${last.date}), so nothing was marked as gone.`
  );
}

function findLastComplete(pass: CrawlRecord, records: readonly CrawlRecord[]): CrawlRecord | null {
  let last: CrawlRecord | null = null;
  for (const record of records) {
    if (!record.isComplete || record.crawlId === pass.crawlId || record.date > pass.date) continue;
    if (last === null || record.date >= last.date) last = record;
  }
  return last;
}
