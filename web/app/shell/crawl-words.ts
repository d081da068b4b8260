import type { CrawlProgress } from '../../../schema/wire/status-document.ts';
import { formatCount } from '../format/format-count.ts';
import { formatSpan } from '../format/format-date.ts';

/** Whether a crawl does something that readers should see. */
export const isRunning = (crawl: CrawlProgress | null): crawl is CrawlProgress =>
  crawl !== null && crawl.phase !== 'done' && crawl.phase !== 'failed';

/** `1,284 of about 3,120 pages`; before the first page what it does instead. */
export function formatPages({ pages, pagesExpected, models }: CrawlProgress): string {
  if (pages === 0) return models === 0 ? '' : `${formatCount(models)} models`;
  if (pagesExpected === null) return `${formatCount(pages)} pages, ${formatCount(models)} models`;
  return `${formatCount(pages)} of about ${formatCount(Math.max(pages, pagesExpected))} pages`;
}

/** Speed, quota and time left, as far as they are known. */
export function listCrawlFacts(crawl: CrawlProgress): readonly string[] {
  return [
    crawl.modelsPerSecond === null ? '' : `${formatCount(Math.round(crawl.modelsPerSecond))} models/s`,
    crawl.quotaLeft === null ? '' : `${formatCount(crawl.quotaLeft)} requests of quota left`,
    crawl.secondsLeft === null ? '' : `${formatSpan(crawl.secondsLeft)} left`,
  ].filter((fact) => fact !== '');
}

/** How far the crawl is, 0 to 1; `null` while it cannot be known. */
export function toCrawlShare({ pages, pagesExpected }: CrawlProgress): number | null {
  return pagesExpected === null || pagesExpected <= 0 ? null : Math.min(1, pages / pagesExpected);
}
