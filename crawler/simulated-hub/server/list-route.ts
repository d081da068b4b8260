import type { HubRecord } from '../hub-record.ts';
import type { LiveHub } from '../live-hub.ts';
import { toErrorAnswer, toJsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import type { Keyset } from './cursor.ts';
import { expandOf, refuseExpand, toListProjection } from './expand.ts';
import { createMatcher } from './matcher.ts';
import { createRecordLists, findPlace } from './record-lists.ts';
import type { RecordLists } from './record-lists.ts';
import { isSortKey, toKeyset, toOrder } from './sort-records.ts';
import type { SortKey } from './sort-records.ts';

/** The most that one page holds, and what it holds unless asked; larger limits are cut to it. */
const LARGEST_PAGE = 1000;

export interface ListRouteOptions {
  /** Pages hold fewer records than they could, as the Hub's do at times. */
  readonly hasShortPages: boolean;
  /** How a record without parents shows them when asked. */
  readonly noParents: 'absent' | 'null';
}

/** Answers `GET /api/models`; `showsPrivate` for an owner's token. */
export type ListRoute = (url: URL, showsPrivate: boolean) => Answer;

interface ListQuery {
  readonly expand: readonly string[];
  readonly key: SortKey;
  readonly direction: 1 | -1;
  readonly limit: number;
  readonly skip: number;
  readonly after: Keyset | null;
}

/** A page costs O(log n + page) where nothing but a parent's tag or an owner narrows the list, else up to O(n). */
export function createListRoute(hub: LiveHub, options: ListRouteOptions): ListRoute {
  const lists = createRecordLists(hub);
  return (url, showsPrivate) => {
    const params = url.searchParams;
    const query = parseQuery(params);
    if (typeof query === 'string') return toErrorAnswer(400, query);
    const { isSearch, scope, matches } = createMatcher(params);
    const shown = (record: HubRecord): boolean => (showsPrivate || !record.private) && matches(record);
    const list = lists.list(scope, query.key, query.direction);
    const limit = options.hasShortPages ? shorten(query) : query.limit;
    const { page, hasMore } = cutPage(list, query, limit, shown);
    const last = page.at(-1);
    const project = toListProjection(params, query, options.noParents);
    const items = page.map(project);
    if (!hasMore || last === undefined) return toJsonAnswer(items);
    const cursor = formatCursor(query.key, toKeyset(last, query.key), query.direction, isSearch);
    return toJsonAnswer(items, { link: toNextLink(url, cursor) });
  };
}

/** One sentence for a query that cannot be answered. */
function parseQuery(params: URLSearchParams): ListQuery | string {
  const expand = expandOf(params);
  const refusal = refuseExpand(expand, 'list');
  if (refusal !== null) return refusal;
  const key = params.get('sort') ?? 'trendingScore';
  if (!isSortKey(key)) return `"sort" must not be "${key}"`;
  const limit = Math.min(Number(params.get('limit') ?? LARGEST_PAGE), LARGEST_PAGE);
  if (!Number.isSafeInteger(limit) || limit < 1) return '"limit" must be a positive number';
  const skip = Number(params.get('skip') ?? 0);
  if (!Number.isSafeInteger(skip) || skip < 0) return '"skip" must be a number of at least 0';
  const cursor = params.get('cursor');
  if (cursor === '') return '"cursor" is not allowed to be empty';
  const after = cursor === null ? null : parseCursor(cursor, key);
  if (cursor !== null && after === null) return '"cursor" is not valid';
  return { expand, key, direction: params.get('direction') === '1' ? 1 : -1, limit, skip, after };
}

/** What comes after the cursor in the list as it is now: whatever moved across the cursor is missed or repeated. */
function cutPage(
  list: ReturnType<RecordLists['list']>,
  { key, direction, after, skip }: ListQuery,
  limit: number,
  shown: (record: HubRecord) => boolean,
): { readonly page: readonly HubRecord[]; readonly hasMore: boolean } {
  const { compareTo } = toOrder(key, direction);
  const start = after === null ? 0 : findPlace(list, (record) => compareTo(record, after) <= 0);
  const page: HubRecord[] = [];
  let toSkip = skip;
  for (let at = start; at < list.length; at += 1) {
    const record = list[at];
    if (record === undefined || !shown(record)) continue;
    if (toSkip > 0) toSkip -= 1;
    else if (page.length === limit) return { page, hasMore: true };
    else page.push(record);
  }
  return { page, hasMore: false };
}

/** Between three quarters and all of what was asked for, the same for the same place in the list. */
function shorten({ limit, after }: ListQuery): number {
  const seconds = Number.parseInt(after?.id.slice(-6) ?? '7', 16);
  return Math.max(1, limit - (seconds % Math.max(1, Math.ceil(limit / 4))));
}

/** Absolute, with every parameter carried over and `expand[]` written as `expand`. */
function toNextLink(url: URL, cursor: string): string {
  const next = new URL(url.pathname, url.origin);
  for (const [name, value] of url.searchParams) {
    if (name !== 'cursor') next.searchParams.append(name === 'expand[]' ? 'expand' : name, value);
  }
  next.searchParams.append('cursor', cursor);
  return `<${next.href}>; rel="next"`;
}
