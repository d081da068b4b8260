import type { CrawlResult } from './run-crawl.ts';

/** One sentence on what a crawl brought. */
export function toSummary(result: Omit<CrawlResult, 'notCompleteBecause'>): string {
  const number = (count: number): string => count.toLocaleString('en-US');
  const { models, inserted, updated, gone, requests, lookUps } = result;
  const looked = lookUps.renamed + lookUps.exists + lookUps.goneOrPrivate + lookUps.otherRepository;
  const parts = [
    `Read ${number(models)} models: ${number(inserted)} new, ${number(updated)} changed, ${number(gone)} gone`,
    looked === 0
      ? ''
      : `looked up ${number(looked)} names: ${number(lookUps.renamed)} renamed, ` +
        `${number(lookUps.goneOrPrivate)} gone or private`,
    `${number(requests)} requests`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
