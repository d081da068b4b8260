import type { HubRecord } from '../hub-record.ts';
import { toErrorAnswer, toJsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { expandOf, refuseExpand, toListItem } from './expand.ts';
import { compareRecords, isSortKey, toKeyset } from './sort-records.ts';
import type { SortKey } from './sort-records.ts';

/** The most that one page holds; larger limits are cut to it. */
const LARGEST_PAGE = 1000;

/** Answers `GET /api/models`; `showsPrivate` for an owner's token. */
export type ListRoute = (url: URL, showsPrivate: boolean) => Answer;

export function createListRoute(records: readonly HubRecord[]): ListRoute {
  const sorted = new Map<string, readonly HubRecord[]>();
  const sortBy = (key: SortKey, direction: 1 | -1): readonly HubRecord[] => {
    const known = sorted.get(`${key}${direction}`);
    if (known !== undefined) return known;
    const compare = compareRecords(key, direction);
    const list = records.toSorted((left, right) => compare(toKeyset(left, key), toKeyset(right, key)));
    sorted.set(`${key}${direction}`, list);
    return list;
  };
  return (url, showsPrivate) => {
    const params = url.searchParams;
    const expand = expandOf(params);
    const refusal = refuseExpand(expand, 'list');
    if (refusal !== null) return toErrorAnswer(400, refusal);
    const key = params.get('sort') ?? 'trendingScore';
    if (!isSortKey(key)) return toErrorAnswer(400, `"sort" must not be "${key}"`);
    const direction = params.get('direction') === '1' ? 1 : -1;
    const limit = Math.min(Number(params.get('limit') ?? LARGEST_PAGE), LARGEST_PAGE);
    if (!Number.isSafeInteger(limit) || limit < 1) {
      return toErrorAnswer(400, '"limit" must be a positive number');
    }
    const cursor = params.get('cursor');
    const after = cursor === null ? null : parseCursor(cursor, key);
    if (cursor !== null && after === null) return toErrorAnswer(400, '"cursor" is not valid');

    const compare = compareRecords(key, direction);
    const matches = createMatcher(params);
    const page: HubRecord[] = [];
    let hasMore = false;
    for (const record of sortBy(key, direction)) {
      if (after !== null && compare(toKeyset(record, key), after) <= 0) continue;
      if ((record.private && !showsPrivate) || !matches(record)) continue;
      if (page.length === limit) {
        hasMore = true;
        break;
      }
      page.push(record);
    }
    const last = page.at(-1);
    const items = page.map((record) => toListItem(record, expand, key));
    if (!hasMore || last === undefined) return toJsonAnswer(items);
    const isFiltered = params.has('filter') || params.has('search') || params.has('author');
    return toJsonAnswer(items, {
      link: toNextLink(url, formatCursor(key, toKeyset(last, key), direction, isFiltered)),
    });
  };
}

/** Every `filter` must be among the tags, every `search` within the id; unknown parameters say nothing. */
function createMatcher(params: URLSearchParams): (record: HubRecord) => boolean {
  const filters = params.getAll('filter');
  const searches = params.getAll('search').map((text) => text.toLowerCase());
  const author = params.get('author');
  const task = params.get('pipeline_tag');
  const gated = params.get('gated');
  return (record) =>
    (author === null || record.author === author) &&
    (task === null || record.pipeline_tag === task) &&
    (gated === null || String(record.gated !== false) === gated) &&
    filters.every((tag) => record.tags.includes(tag) || record.pipeline_tag === tag) &&
    searches.every((text) => record.id.toLowerCase().includes(text));
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
