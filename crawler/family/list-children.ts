import type { Page } from '../../schema/observation.ts';
import { listPages } from '../list/list-pages.ts';
import { namesPrivate } from '../list/names-private.ts';
import { toOwnUrl } from '../list/list-url.ts';
import { parseRecords } from '../parse-records.ts';
import type { SourceRequest } from './find-sources.ts';
import type { FrontierNode } from './frontier.ts';

export interface ChildrenPage {
  readonly page: Omit<Page, 'checkpoint'>;
  /** Address of the page after it; `null` on the last one. */
  readonly next: string | null;
  /** The last address that may be saved: this one, or one before it; `null` for the first page. */
  readonly toGoOn: string | null;
}

/**
 * The models that name this one as a base, most downloaded first.
 *
 * @param next address of the page to go on with; `null` for the first one
 */
export async function* listChildren(
  node: FrontierNode,
  next: string | null,
  request: SourceRequest,
): AsyncGenerator<ChildrenPage> {
  const pages = listPages({
    ...request,
    sort: 'downloads',
    direction: -1,
    startUrl: next === null ? null : toOwnUrl(next, request.hubUrl),
    limit: null,
    only: { filter: `base_model:${node.id}` },
  });
  let toGoOn = next;
  for await (const raw of pages) {
    if (!namesPrivate(raw)) toGoOn = raw.next;
    yield { page: parseRecords(raw.records, raw.asked), next: raw.next, toGoOn };
  }
}
