import type { CrawlResult } from './run-crawl.ts';
import { formatCount } from '../output/format-count.ts';

/** One sentence on what a crawl brought. */
export function toSummary(result: Omit<CrawlResult, 'notCompleteBecause'>): string {
  const { models, inserted, updated, gone, requests, lookUps } = result;
  const looked = lookUps.renamed + lookUps.exists + lookUps.goneOrPrivate + lookUps.otherRepository;
  const parts = [
    `Read ${formatCount(models)} models: ${formatCount(inserted)} new, ${formatCount(updated)} changed, ${formatCount(gone)} gone`,
    looked === 0
      ? ''
      : `looked up ${formatCount(looked)} names: ${formatCount(lookUps.renamed)} renamed, ` +
        `${formatCount(lookUps.goneOrPrivate)} gone or private`,
    `${formatCount(requests)} requests`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
