import { MODEL_STATES } from '../../schema/model.ts';
import type { BrowseQuery } from '../../schema/wire/browse-query.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { BROWSE_FILTERS } from './browse-filters.ts';
import { keepTexts } from './keep-texts.ts';
import { toDefaultDirection } from './sort-keys.ts';
import { visitSorted } from './sorted-nodes.ts';

const STUB = MODEL_STATES.indexOf('stub');
const DEFAULT_LIMIT = 50;

/** `total` counts all that match; `ordinals` are those from `offset` on, at most `limit`. */
export interface BrowseResult {
  readonly total: number;
  readonly ordinals: Uint32Array;
}

/**
 * Filters, sorts and cuts the list of all models: live and gone ones, no stubs.
 * By downloads unless asked otherwise; equal ones by id, unknown values last. A filter value that names nothing
 * (an unknown owner, family or relation, no date) matches nothing; an empty one does not filter.
 * With the search index at hand, text is found three times as fast.
 * O(n): a few milliseconds at 760,000 nodes, plus one sort the first time a key is asked for.
 */
export function browseModels(
  index: LineageIndex,
  query: BrowseQuery,
  search: SearchIndex | null = null,
): BrowseResult {
  const marks = markModels(index);
  for (const { key, filter } of BROWSE_FILTERS) {
    const value = query[key];
    if (value !== undefined && value !== '') filter(index, value, marks);
  }
  if (query.q !== undefined && query.q !== '') keepTexts(index, query.q, marks, search);
  let total = 0;
  for (let ordinal = 0; ordinal < marks.length; ordinal++) total += marks[ordinal] ?? 0;

  const sort = query.sort ?? 'downloads';
  const offset = query.offset ?? 0;
  const ordinals = new Uint32Array(Math.max(0, Math.min(query.limit ?? DEFAULT_LIMIT, total - offset)));
  let seen = 0;
  if (ordinals.length > 0) {
    visitSorted(index, sort, query.direction ?? toDefaultDirection(sort), (ordinal) => {
      if (marks[ordinal] === 0) return true;
      if (seen >= offset) ordinals[seen - offset] = ordinal;
      seen++;
      return seen < offset + ordinals.length;
    });
  }
  return { total, ordinals };
}

/** 1 for each model, 0 for each stub. */
function markModels({ nodes }: LineageIndex): Uint8Array {
  const marks = new Uint8Array(nodes.count);
  for (let ordinal = 0; ordinal < marks.length; ordinal++) {
    if (nodes.state[ordinal] !== STUB) marks[ordinal] = 1;
  }
  return marks;
}
