import type { HubRecord } from '../hub-record.ts';
import type { HubChange, LiveHub } from '../live-hub.ts';
import { toOrder } from './sort-records.ts';
import type { Order, SortKey } from './sort-records.ts';

/** Which records a list is taken from: all, those with a `base_model:` tag, or those of an owner. */
export type Scope = 'all' | `tag ${string}` | `author ${string}`;

export interface RecordLists {
  /** The records of a scope in an order, as they are now. Made at the first call, then kept up to date. */
  readonly list: (scope: Scope, key: SortKey, direction: 1 | -1) => readonly HubRecord[];
}

/**
 * Sorted lists of a Hub's records. Those of all records follow each change at O(log n) comparisons; those of a
 * scope are sorted again after a change, since they are short.
 */
export function createRecordLists(hub: LiveHub): RecordLists {
  const whole = new Map<string, { readonly order: Order; readonly records: HubRecord[] }>();
  const scoped = new Map<string, readonly HubRecord[]>();
  let members: Map<Scope, Set<HubRecord>> | null = null;

  hub.watch((change) => {
    for (const { order, records } of whole.values()) follow(records, order, change);
    scoped.clear();
    if (members === null) return;
    if (change.before !== null) removeMember(members, change.before);
    if (change.after !== null) addMember(members, change.after);
  });

  const listAll = (key: SortKey, direction: 1 | -1): readonly HubRecord[] => {
    if (key === 'createdAt' && direction === 1) return hub.records;
    const name = `${key} ${direction}`;
    let list = whole.get(name);
    if (list === undefined) {
      const order = toOrder(key, direction);
      list = { order, records: hub.records.toSorted(order.compare) };
      whole.set(name, list);
    }
    return list.records;
  };
  return {
    list: (scope, key, direction) => {
      if (scope === 'all') return listAll(key, direction);
      const name = `${key} ${direction} ${scope}`;
      let list = scoped.get(name);
      if (list === undefined) {
        members ??= toMembers(hub.records);
        list = [...(members.get(scope) ?? [])].toSorted(toOrder(key, direction).compare);
        scoped.set(name, list);
      }
      return list;
    },
  };
}

/** The first place in a sorted list for which `isBefore` does not hold. O(log n). */
export function findPlace(list: readonly HubRecord[], isBefore: (record: HubRecord) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const record = list[middle];
    if (record !== undefined && isBefore(record)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function follow(records: HubRecord[], { compare }: Order, { before, after }: HubChange): void {
  const placeOf = (record: HubRecord): number => findPlace(records, (other) => compare(other, record) < 0);
  if (before !== null && after !== null && compare(before, after) === 0) {
    records[placeOf(before)] = after;
    return;
  }
  if (before !== null) records.splice(placeOf(before), 1);
  if (after !== null) records.splice(placeOf(after), 0, after);
}

const scopesOf = (record: HubRecord): readonly Scope[] => [
  `author ${record.author}`,
  ...record.tags.flatMap((tag): readonly Scope[] => (tag.startsWith('base_model:') ? [`tag ${tag}`] : [])),
];

function toMembers(records: readonly HubRecord[]): Map<Scope, Set<HubRecord>> {
  const members = new Map<Scope, Set<HubRecord>>();
  for (const record of records) addMember(members, record);
  return members;
}

function addMember(members: Map<Scope, Set<HubRecord>>, record: HubRecord): void {
  for (const scope of scopesOf(record)) {
    const known = members.get(scope);
    if (known === undefined) members.set(scope, new Set([record]));
    else known.add(record);
  }
}

function removeMember(members: ReadonlyMap<Scope, Set<HubRecord>>, record: HubRecord): void {
  for (const scope of scopesOf(record)) members.get(scope)?.delete(record);
}
