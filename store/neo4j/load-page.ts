import type { Observation } from '../../schema/observation.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { foldId } from '../../schema/model-id.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import { isContested } from '../observe/is-contested.ts';
import type { StoredRows } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';
import { createAskedNames } from './asked-names.ts';
import { toAlsoSeenBy, toRow } from './model-properties.ts';
import { readNotedAliases } from './read-aliases.ts';
import { readCellsByHubId, readCellsByName } from './read-rows.ts';
import type { Transaction } from './server.ts';

/** The stored rows that a page touches. */
export interface LoadedPage extends StoredRows {
  /** As stored; `undefined` for a row that the page makes. */
  byKey(key: number): StoredRow | undefined;
  /** Reads the names that were asked for and not there yet; `false` when there were none. */
  loadMissing(): Promise<boolean>;
}

export interface StoredRow {
  readonly row: Row;
  readonly alsoSeenBy: readonly number[];
}

const NO_ROWS: readonly Row[] = [];

/**
 * Which names a page asks for shows only while it is taken in, and then nothing can wait for the database. So the
 * names that it surely needs are read ahead; when it asked for others, `loadMissing` reads them, and it must be
 * taken in again.
 */
export async function loadPage(
  transaction: Transaction,
  book: DatesBook,
  observations: readonly Observation[],
): Promise<LoadedPage> {
  const byKey = new Map<number, StoredRow>();
  const byHubId = new Map<string, Row>();
  const byName = createAskedNames<readonly Row[]>(NO_ROWS);
  const aliases = createAskedNames<Alias | null>(null);

  function keep(cells: readonly unknown[]): Row {
    const row = toRow(cells, book);
    byKey.set(row.key, { row, alsoSeenBy: toAlsoSeenBy(cells) });
    if (row.hubId !== null) byHubId.set(row.hubId, row);
    return row;
  }
  async function loadMissing(): Promise<boolean> {
    const names = byName.takeWanted();
    for (const cells of await readCellsByName(transaction, names)) {
      const row = keep(cells);
      byName.put(row.folded, [...byName.get(row.folded), row]);
    }
    const former = aliases.takeWanted();
    for (const alias of await readNotedAliases(transaction, former)) aliases.put(foldId(alias.alias), alias);
    return names.length + former.length > 0;
  }

  const hubIds = observations.flatMap(({ model }) => model.hubId ?? []);
  for (const cells of await readCellsByHubId(transaction, hubIds)) keep(cells);
  const contested = observations.filter((each) => isContested(each, byHubId));
  byName.want(contested.map(({ model }) => foldId(model.id)));
  await loadMissing();
  return {
    byKey: (key) => byKey.get(key),
    byHubId: (hubId) => byHubId.get(hubId) ?? null,
    holder: (name) => byName.get(name).find((row) => row.state !== 'gone') ?? null,
    gone: (name) => byName.get(name).filter((row) => row.state === 'gone'),
    alias: (name) => aliases.get(name),
    loadMissing,
  };
}
