import type { HubRecord } from '../hub-record.ts';
import type { Keyset } from './cursor.ts';

/** What a list can be sorted by, and where a record keeps it; by creation date the `_id` alone decides. */
const SORT_VALUES = {
  createdAt: () => null,
  downloads: (record) => record.downloads,
  id: (record) => record.id,
  lastModified: (record) => record.lastModified,
  likes: (record) => record.likes,
  likes30d: (record) => record.likes,
  mainSize: (record) => record.safetensors?.total ?? null,
  num_parameters: (record) => record.safetensors?.total ?? null,
  trendingScore: (record) => record.trendingScore,
} as const satisfies Readonly<Record<string, (record: HubRecord) => Keyset['value']>>;

export type SortKey = keyof typeof SORT_VALUES;

export const isSortKey = (text: string): text is SortKey => Object.hasOwn(SORT_VALUES, text);

export const toKeyset = (record: HubRecord, key: SortKey): Keyset => ({
  value: SORT_VALUES[key](record),
  id: record._id,
});

/** The order of a list, over records and over a record and a cursor. */
export interface Order {
  readonly key: SortKey;
  readonly compare: (left: HubRecord, right: HubRecord) => number;
  /** Negative for a record before the cursor's, 0 for that record. */
  readonly compareTo: (record: HubRecord, cursor: Keyset) => number;
}

/** By value, records without one last, ties by `_id` upwards; by creation date `_id` alone decides. */
export function toOrder(key: SortKey, direction: 1 | -1): Order {
  const valueOf: (record: HubRecord) => Keyset['value'] = SORT_VALUES[key];
  const compare = (
    left: Keyset['value'],
    leftId: string,
    right: Keyset['value'],
    rightId: string,
  ): number => {
    if (left === right) {
      const byId = leftId < rightId ? -1 : leftId > rightId ? 1 : 0;
      return key === 'createdAt' ? direction * byId : byId;
    }
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -direction : direction;
  };
  return {
    key,
    compare: (left, right) => compare(valueOf(left), left._id, valueOf(right), right._id),
    compareTo: (record, cursor) => compare(valueOf(record), record._id, cursor.value, cursor.id),
  };
}
