import type { Page } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toHubUrl } from '../hub-url.ts';
import type { CrawlEvent } from '../list/crawl-event.ts';
import { createFamilyBook } from './family-book.ts';
import { parseFamilyCheckpoint } from './family-checkpoint.ts';
import type { FamilyState } from './family-checkpoint.ts';
import type { FrontierNode } from './frontier.ts';
import { listChildren } from './list-children.ts';
import { listSources } from './list-sources.ts';
import { toLeftOut } from './to-left-out.ts';

export interface CrawlFamilyOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** Ids of models whose descendants to read. */
  readonly roots: readonly string[];
  /** Owners whose models, and their descendants, to read. */
  readonly owners: readonly string[];
  /** Requests at most, earlier runs of the same crawl included. */
  readonly maxRequests: number;
  /** Models at most; the page that reaches it is kept whole. */
  readonly limit?: number;
  readonly checkpoint: string | null;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: CrawlEvent) => void;
}

/**
 * One family: the roots with their ancestors, the owners' models, and their descendants, breadth first, one
 * list (`filter=base_model:ID`) a model. Parents cannot be asked for together, so a large family costs a
 * request for each of its models; the budget goes to the nearest and most downloaded first, and the last event
 * says what was left out. Never complete.
 *
 * @throws InputError for a root or an owner that the Hub does not show, before anything was yielded; HubError
 *   when the Hub gives no usable answer; the signal's reason when aborted.
 */
export async function* crawlFamily(options: CrawlFamilyOptions): AsyncGenerator<Page> {
  const { client, maxRequests, limit = Infinity } = options;
  const onNotice = (message: string): void => options.onProgress?.({ kind: 'notice', message });
  const request = { hubUrl: toHubUrl(options.hubUrl), client, onNotice };
  const saved = parseFamilyCheckpoint(options.checkpoint);
  const sentBefore = client.requestCount();
  const book = createFamilyBook(saved, () => client.requestCount() - sentBefore);
  const hasBudget = (): boolean => book.counts().requests < maxRequests && book.counts().models < limit;
  const enter = (...page: Parameters<typeof book.enter>): Page => {
    options.signal.throwIfAborted();
    const entered = book.enter(...page);
    const { pages, models } = book.counts();
    options.onProgress?.({
      kind: 'page',
      pages,
      models,
      rateLimit: client.quota(),
      requests: client.requestCount(),
      reachedMs: null,
      resumedFrom: saved === null ? null : { pages: saved.pages, models: saved.models },
    });
    return entered;
  };

  if (saved?.areSourcesRead !== true) {
    for await (const page of listSources({ ...request, roots: options.roots, owners: options.owners })) {
      yield enter(page, page.isSource ? 0 : null, null);
    }
    book.endSources();
  }
  let current: FamilyState['current'] = saved?.current ?? null;
  while (hasBudget()) {
    const node: FrontierNode | null = current?.node ?? book.take();
    if (node === null) break;
    for await (const { page, next, toGoOn } of listChildren(node, current?.next ?? null, request)) {
      current = next === null ? null : { node, next };
      yield enter(page, node.depth + 1, next === null ? null : { node, next: toGoOn });
      if (!hasBudget()) break;
    }
    if (current !== null) break;
  }
  const because = toLeftOut(book.waiting(), current?.node ?? null);
  options.onProgress?.({ kind: 'end', isComplete: false, notCompleteBecause: because });
}
