import type { HubRecord } from '../hub-record.ts';
import type { Keyset } from './cursor.ts';

/** What a list can be sorted by, and where a record keeps it. */
const SORT_VALUES = {
  createdAt: (record) => record._id,
  downloads: (record) => record.downloads,
  id: (record) => record.id,
  lastModified: (record) => record.lastModified,
  likes: (record) => record.likes,
  likes30d: (record) => record.likes,
  num_parameters: (record) => record.safetensors?.total ?? null,
  trendingScore: (record) => record.trendingScore,
} as const satisfies Readonly<Record<string, (record: HubRecord) => string | number | null>>;

export type SortKey = keyof typeof SORT_VALUES;

export const isSortKey = (text: string): text is SortKey => Object.hasOwn(SORT_VALUES, text);

export const toKeyset = (record: HubRecord, key: SortKey): Keyset => ({
  value: key === 'createdAt' ? null : SORT_VALUES[key](record),
  id: record._id,
});

/** By value, records without one last, ties by `_id` upwards; by creation date `_id` alone decides. */
export function compareRecords(key: SortKey, direction: 1 | -1): (left: Keyset, right: Keyset) => number {
  const byId = (left: Keyset, right: Keyset): number =>
    left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
  if (key === 'createdAt') return (left, right) => direction * byId(left, right);
  return (left, right) => {
    if (left.value === right.value) return byId(left, right);
    if (left.value === null) return 1;
    if (right.value === null) return -1;
    return left.value < right.value ? -direction : direction;
  };
}
