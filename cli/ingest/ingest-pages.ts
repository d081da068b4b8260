import type { Page } from '../../schema/observation.ts';
import type { Crawl, FinishResult, Store, WriteResult } from '../../store/port.ts';

export interface IngestEvent {
  readonly models: number;
  readonly pages: number;
}

export interface IngestResult extends WriteResult, FinishResult {
  readonly models: number;
  readonly rejected: number;
  readonly private: number;
  /** The first few reasons, for people. */
  readonly rejections: readonly string[];
}

const REASONS_KEPT = 5;

/**
 * Writes pages as they come, each with its checkpoint in one transaction, then closes the crawl.
 * Stops between two pages when the signal fires: what is written stays and the next run goes on.
 */
export async function ingestPages(
  store: Store,
  crawl: Crawl,
  pages: AsyncIterable<Page>,
  options: {
    /** Asked when the pages have ended. */
    readonly isComplete: () => boolean;
    readonly signal: AbortSignal;
    /** Awaited between two pages: reports progress, and may bring derived values up to date. */
    readonly onPage?: (event: IngestEvent) => Promise<void> | void;
  },
): Promise<IngestResult> {
  const sum = { inserted: 0, updated: 0, unchanged: 0, rejected: 0, private: 0, pages: 0 };
  const rejections: string[] = [];
  for await (const page of pages) {
    options.signal.throwIfAborted();
    const written = await store.write(crawl.crawlId, page);
    sum.inserted += written.inserted;
    sum.updated += written.updated;
    sum.unchanged += written.unchanged;
    sum.rejected += page.rejected.length;
    sum.private += page.privateCount;
    sum.pages += 1;
    for (const { subject, reason } of page.rejected.slice(0, REASONS_KEPT - rejections.length)) {
      rejections.push(`${subject}: ${reason}`);
    }
    await options.onPage?.({ models: sum.inserted + sum.updated + sum.unchanged, pages: sum.pages });
  }
  options.signal.throwIfAborted();
  const finished = await store.finishCrawl(crawl.crawlId, {
    isComplete: options.isComplete(),
  });
  return { ...sum, ...finished, models: sum.inserted + sum.updated + sum.unchanged, rejections };
}
