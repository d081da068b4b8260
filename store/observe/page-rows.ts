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

/** A row that the page touched: what stood in the store, and what stands there now. */
interface Touched {
  readonly stored: Row | null;
  row: Row;
  isPut: boolean;
  isSeen: boolean;
}

/** `firstNewKey` must be above every key in the store. */
export function createPageRows(stored: StoredRows, firstNewKey: number): PageRows {
  const touched = new Map<number, Touched>();
  const byHubId = new Map<string, number>();
  /** `null`: the name has no bearer any more. */
  const holders = new Map<string, number | null>();
  /** Keys that were put as gone under this name; some may have left since. */
  const putAsGone = new Map<string, number[]>();
  const aliases = new Map<string, Alias>();
  const droppedStubs: DroppedStub[] = [];
  let nextKey = firstNewKey;

  const now = (row: Row): Row => touched.get(row.key)?.row ?? row;
  const nowOrNull = (row: Row | null): Row | null => (row === null ? null : now(row));
  const byKey = (key: number): Row | null => touched.get(key)?.row ?? null;

  return {
    byHubId(hubId) {
      const key = byHubId.get(hubId);
      return key === undefined ? nowOrNull(stored.byHubId(hubId)) : byKey(key);
    },
    holder(folded) {
      const key = holders.get(folded);
      if (key === undefined) return nowOrNull(stored.holder(folded));
      return key === null ? null : byKey(key);
    },
    gone(folded) {
      const [before, put] = [stored.gone(folded), putAsGone.get(folded)];
      if (before.length === 0 && put === undefined) return before;
      const rows = new Map(before.map((row) => [row.key, now(row)]));
      for (const key of put ?? []) {
        const row = byKey(key);
        if (row !== null) rows.set(key, row);
      }
      return [...rows.values()].filter((row) => row.state === 'gone' && row.folded === folded);
    },
    alias: (folded) => aliases.get(folded) ?? stored.alias(folded),
    newKey: () => nextKey++,
    put(old, row) {
      if (old !== null && old.state !== 'gone') holders.set(old.folded, null);
      const known = touched.get(row.key);
      if (known === undefined) touched.set(row.key, { stored: old, row, isPut: true, isSeen: false });
      else Object.assign(known, { row, isPut: true });
      if (row.hubId !== null) byHubId.set(row.hubId, row.key);
      if (row.state !== 'gone') holders.set(row.folded, row.key);
      else putAsGone.set(row.folded, [...(putAsGone.get(row.folded) ?? []), row.key]);
    },
    see(row) {
      const known = touched.get(row.key);
      if (known === undefined) touched.set(row.key, { stored: row, row, isPut: false, isSeen: true });
      else {
        known.row = row;
        known.isSeen = true;
      }
    },
    dropStub(stub, heir) {
      holders.set(stub.folded, null);
      droppedStubs.push({ key: stub.key, heir });
    },
    putAlias: (alias) => void aliases.set(foldId(alias.alias), alias),
    changes() {
      const rows: RowChange[] = [];
      const seen: Row[] = [];
      for (const { stored: before, row: after, isPut, isSeen } of touched.values()) {
        if (isPut) rows.push({ before, after });
        if (isSeen) seen.push(after);
      }
      return { rows, seen, droppedStubs, aliases: [...aliases.values()] };
    },
  };
}
