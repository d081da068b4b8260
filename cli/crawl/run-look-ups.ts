import type { HubClient } from '../../crawler/fetch/hub-client.ts';
import type { CrawlEvent } from '../../crawler/list/crawl-event.ts';
import { chooseNames } from '../../crawler/look-up/choose-names.ts';
import { lookUpNames } from '../../crawler/look-up/look-up-names.ts';
import type { Lookup } from '../../schema/lookup.ts';
import type { Page } from '../../schema/observation.ts';
import type { Store } from '../../store/port.ts';
import { toHubName } from './crawl-options.ts';
import type { CrawlOptions } from './crawl-options.ts';
import { listMissingNames } from './list-missing-names.ts';

/** A crash costs this many look-ups at most. */
const WRITTEN_TOGETHER = 50;

export interface LookUpCounts {
  readonly renamed: number;
  readonly exists: number;
  readonly goneOrPrivate: number;
  readonly otherRepository: number;
}

/**
 * Asks the Hub what became of the parents that no list showed, the most referenced first, and writes down the
 * answers. Those that are there after all are stored as models.
 */
export async function runLookUps(
  store: Store,
  client: HubClient,
  options: CrawlOptions,
  onProgress: (event: CrawlEvent) => void,
): Promise<LookUpCounts> {
  const missing = await listMissingNames(store);
  const known = new Map(missing.map(({ name, hubId }) => [name, hubId]));
  const looks = lookUpNames({
    hubUrl: options.hubUrl,
    client,
    names: chooseNames(missing, await store.lookups(), options.date),
    maxLookUps: options.maxLookUps,
    date: options.date,
    knownHubId: (name) => known.get(name) ?? null,
    signal: options.signal,
    onProgress,
  });
  const counts = { renamed: 0, exists: 0, 'gone-or-private': 0, 'other-repository': 0 };
  let lookups: Lookup[] = [];
  const pages: Page[] = [];
  try {
    for await (const { lookup, page } of looks) {
      counts[lookup.outcome] += 1;
      lookups.push(lookup);
      if (page !== null) pages.push(page);
      if (lookups.length < WRITTEN_TOGETHER) continue;
      await store.writeLookups(lookups);
      lookups = [];
    }
  } finally {
    if (lookups.length > 0) await store.writeLookups(lookups);
    await writeFound(store, pages, options);
  }
  return {
    renamed: counts.renamed,
    exists: counts.exists,
    goneOrPrivate: counts['gone-or-private'],
    otherRepository: counts['other-repository'],
  };
}

/** What a look-up showed is a part of the Hub, seen today. */
async function writeFound(store: Store, pages: readonly Page[], options: CrawlOptions): Promise<void> {
  if (pages.length === 0) return;
  const { source, date } = options;
  const fingerprint = `look-up:${toHubName(options)}`;
  const crawl = await store.beginCrawl({ fingerprint, source, date, isFresh: true });
  for (const page of pages) await store.write(crawl.crawlId, page);
  await store.finishCrawl(crawl.crawlId, { isComplete: false });
}
