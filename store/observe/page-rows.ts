import type { Alias } from '../../schema/snapshot.ts';
import { foldId } from '../../schema/model-id.ts';
import type { Row } from './row.ts';

/** What a store holds, looked up for one page. Ids are folded. */
export interface StoredRows {
  /** The row of that repository, live or gone. */
  byHubId(hubId: string): Row | null;
  /** The live or stub row that bears the name now; at most one. */
  holder(folded: string): Row | null;
  /** Gone rows that bore the name last. */
  gone(folded: string): readonly Row[];
  alias(folded: string): Alias | null;
}

/** What one page changes; a store applies all of it in one transaction. */
export interface PageChanges {
  /** Rows to insert or rewrite; `before` is `null` for a new row. */
  readonly rows: readonly RowChange[];
  /** Every row that the page observed, changed or not, as it is now: its sighting and fact dates. */
  readonly seen: readonly Row[];
  /** Stubs whose name a known repository took; what was derived for them belongs to the heir. */
  readonly droppedStubs: readonly DroppedStub[];
  readonly aliases: readonly Alias[];
}

export interface RowChange {
  readonly before: Row | null;
  readonly after: Row;
}

export interface DroppedStub {
  readonly key: number;
  readonly heir: number;
}

/** The stored rows with the page's own changes on top. */
export interface PageRows extends StoredRows {
  newKey(): number;
  /** Inserts or rewrites. */
  put(before: Row | null, after: Row): void;
  /** Notes a sighting; of a row that was not put, only its dates may differ. */
  see(row: Row): void;
  dropStub(stub: Row, heir: number): void;
  putAlias(alias: Alias): void;
  changes(): PageChanges;
}

/** `firstNewKey` must be above every key in the store. */
export function createPageRows(stored: StoredRows, firstNewKey: number): PageRows {
  /** The rows that this page touched, by key, and what stood in the store for those that were put. */
  const latest = new Map<number, Row>();
  const before = new Map<number, Row | null>();
  const byHubId = new Map<string, number>();
  /** `null`: the name has no bearer any more. */
  const holders = new Map<string, number | null>();
  /** Keys that were put as gone under this name; some may have left since. */
  const putAsGone = new Map<string, number[]>();
  const aliases = new Map<string, Alias>();
  const droppedStubs: DroppedStub[] = [];
  const seen = new Set<number>();
  let nextKey = firstNewKey;

  const now = (row: Row | null): Row | null => (row === null ? null : (latest.get(row.key) ?? row));
  const touched = (key: number): Row | null => latest.get(key) ?? null;

  return {
    byHubId(hubId) {
      const key = byHubId.get(hubId);
      return key === undefined ? now(stored.byHubId(hubId)) : touched(key);
    },
    holder(folded) {
      const key = holders.get(folded);
      if (key === undefined) return now(stored.holder(folded));
      return key === null ? null : touched(key);
    },
    gone(folded) {
      const rows = new Map(stored.gone(folded).map((row) => [row.key, latest.get(row.key) ?? row]));
      for (const key of putAsGone.get(folded) ?? []) {
        const row = latest.get(key);
        if (row !== undefined) rows.set(key, row);
      }
      return [...rows.values()].filter((row) => row.state === 'gone' && foldId(row.id) === folded);
    },
    alias: (folded) => aliases.get(folded) ?? stored.alias(folded),
    newKey: () => nextKey++,
    put(old, row) {
      if (old !== null && old.state !== 'gone') holders.set(foldId(old.id), null);
      if (!before.has(row.key)) before.set(row.key, old);
      latest.set(row.key, row);
      if (row.hubId !== null) byHubId.set(row.hubId, row.key);
      const folded = foldId(row.id);
      if (row.state !== 'gone') holders.set(folded, row.key);
      else putAsGone.set(folded, [...(putAsGone.get(folded) ?? []), row.key]);
    },
    see(row) {
      latest.set(row.key, row);
      seen.add(row.key);
    },
    dropStub(stub, heir) {
      holders.set(foldId(stub.id), null);
      droppedStubs.push({ key: stub.key, heir });
    },
    putAlias: (alias) => void aliases.set(foldId(alias.alias), alias),
    changes: () => ({
      rows: [...before].flatMap(([key, old]) => {
        const after = latest.get(key);
        return after === undefined ? [] : [{ before: old, after }];
      }),
      seen: [...seen].flatMap((key) => latest.get(key) ?? []),
      droppedStubs,
      aliases: [...aliases.values()],
    }),
  };
}
