import type { HubContent } from './generate-hub.ts';
import type { HubRecord } from './hub-record.ts';

/** What happened to one record: `before` is `null` for a new one, `after` for one that is gone. */
export interface HubChange {
  readonly before: HubRecord | null;
  readonly after: HubRecord | null;
}

/** A Hub whose records change while it is served. `records` and `redirects` always show the present state. */
export interface LiveHub extends HubContent {
  /** The model that bears an id now, ignoring case; private ones as well. */
  readonly find: (id: string) => HubRecord | undefined;
  /** Models whose `baseModels` link a model, ascending by `_id`. The first call reads every record. */
  readonly childrenOf: (hubId: string) => readonly HubRecord[];
  /**
   * A new record, or another state of the one with its `_id`.
   *
   * @throws RangeError when another model bears its id.
   */
  readonly put: (record: HubRecord) => void;
  readonly remove: (hubId: string) => void;
  /** From now on the Hub redirects from a former id, as long as no model bears it again. */
  readonly redirect: (formerId: string, id: string) => void;
  /** Hears every change as it happens. */
  readonly watch: (listener: (change: HubChange) => void) => void;
}

export const isLiveHub = (content: HubContent): content is LiveHub =>
  'watch' in content && typeof content.watch === 'function';

/** A copy of a Hub that can change; the original stays as it is. A change costs O(log n), and the moving of an array. */
export function createLiveHub(content: HubContent): LiveHub {
  const records: HubRecord[] = [...content.records];
  const redirects = new Map(content.redirects);
  const byName = new Map(records.map((record) => [record.id.toLowerCase(), record]));
  const listeners: ((change: HubChange) => void)[] = [];
  let children: Map<string, Set<string>> | null = null;

  const indexOf = (hubId: string): number => {
    let low = 0;
    let high = records.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((records[middle]?._id ?? '') < hubId) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const at = (hubId: string): HubRecord | null => {
    const record = records[indexOf(hubId)];
    return record?._id === hubId ? record : null;
  };
  const tell = ({ before, after }: HubChange): void => {
    if (before !== null) byName.delete(before.id.toLowerCase());
    if (after !== null) byName.set(after.id.toLowerCase(), after);
    if (children !== null) {
      for (const link of before?.baseModels?.models ?? []) children.get(link._id)?.delete(before?._id ?? '');
      if (after !== null) addChild(children, after);
    }
    for (const listener of listeners) listener({ before, after });
  };
  return {
    records,
    redirects,
    find: (id) => byName.get(id.toLowerCase()),
    childrenOf: (hubId) => {
      children ??= toChildren(records);
      return [...(children.get(hubId) ?? [])].toSorted().flatMap((childId) => at(childId) ?? []);
    },
    put: (record) => {
      const namesake = byName.get(record.id.toLowerCase());
      if (namesake !== undefined && namesake._id !== record._id) {
        throw new RangeError(`"${record.id}" is already the id of another model, ${namesake._id}.`);
      }
      const before = at(record._id);
      records.splice(indexOf(record._id), before === null ? 0 : 1, record);
      tell({ before, after: record });
    },
    remove: (hubId) => {
      const before = at(hubId);
      if (before === null) return;
      records.splice(indexOf(hubId), 1);
      tell({ before, after: null });
    },
    redirect: (formerId, id) => void redirects.set(formerId.toLowerCase(), id),
    watch: (listener) => void listeners.push(listener),
  };
}

function toChildren(records: readonly HubRecord[]): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const record of records) addChild(children, record);
  return children;
}

function addChild(children: Map<string, Set<string>>, record: HubRecord): void {
  for (const link of record.baseModels?.models ?? []) {
    const known = children.get(link._id);
    if (known === undefined) children.set(link._id, new Set([record._id]));
    else known.add(record._id);
  }
}
