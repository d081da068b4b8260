import type { HubRecord } from '../hub-record.ts';
import type { Scope } from './record-lists.ts';

/** Which records a query asks for. */
export interface Matcher {
  /** The smallest kept list that holds them all. */
  readonly scope: Scope;
  readonly matches: (record: HubRecord) => boolean;
  /** Whether the Hub answers from its search index, which its cursors show. */
  readonly isSearch: boolean;
}

/** Every `filter` must be among the tags, every `search` within the id. Names that mean nothing say nothing. */
export function createMatcher(params: URLSearchParams): Matcher {
  const filters = params.getAll('filter');
  const searches = params.getAll('search').map((text) => text.toLowerCase());
  const author = params.get('author');
  const task = params.get('pipeline_tag');
  const gated = params.get('gated');
  const [fewest, most] = toSizes(params.get('num_parameters'));
  const base = filters.find((filter) => filter.startsWith('base_model:'));
  return {
    scope: base !== undefined ? `tag ${base}` : author !== null ? `author ${author}` : 'all',
    isSearch: filters.length + searches.length > 0,
    matches: (record) =>
      (author === null || record.author === author) &&
      (task === null || record.pipeline_tag === task) &&
      (gated === null || String(record.gated !== false) === gated) &&
      (fewest === null || (record.safetensors?.total ?? -1) >= fewest) &&
      (most === null || (record.safetensors?.total ?? Infinity) <= most) &&
      filters.every((tag) => record.tags.includes(tag) || record.pipeline_tag === tag) &&
      searches.every((text) => record.id.toLowerCase().includes(text)),
  };
}

const UNITS: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** `min:6B,max:128B`, either of them. */
const toSizes = (text: string | null): readonly [number | null, number | null] => {
  const sizeOf = (name: string): number | null => {
    const found = new RegExp(`\\b${name}:([\\d.]+)([KMBT]?)`, 'i').exec(text ?? '');
    return found === null ? null : Number(found[1]) * (UNITS[found[2]?.toUpperCase() ?? ''] ?? 1);
  };
  return [sizeOf('min'), sizeOf('max')];
};
