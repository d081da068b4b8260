import { toVersionedSnapshot } from '../crawls/crawl-record.ts';
import { refuseRestore } from '../copy/refuse-restore.ts';
import type { Row } from '../observe/row.ts';
import type { Ledger } from '../port.ts';
import type { Connection } from './connection.ts';
import { insertMany } from './insert-many.ts';
import { readMeta, readMetaNumber, writeMeta } from './meta.ts';
import { readAliases, readNotedAliases } from './read-aliases.ts';
import { readCrawls } from './read-crawls.ts';
import { readLookups } from './read-lookups.ts';
import { putAlias } from './write-aliases.ts';
import { putCrawl } from './write-crawls.ts';
import { putLookup } from './write-lookups.ts';
import { writeRows } from './write-rows.ts';
import { writeDates } from './write-seen.ts';
import type { WriterState } from './writer-state.ts';

/** The unfinished copy that this store is; `null` when it is none. */
export function readRestoring(connection: Connection): string | null {
  const source = readMeta(connection, 'restoring');
  return source === null ? null : String(source);
}

export function beginRestore(state: WriterState, source: string, isFresh: boolean): number {
  const { connection } = state;
  const restoring = readRestoring(connection);
  const startsOver = isFresh && restoring !== null;
  if (!startsOver) {
    const isEmpty = state.lastKey === 0 && readAliases(connection).length === 0;
    refuseRestore({ uri: `file:${connection.path}`, restoring, isEmpty }, source);
  }
  connection.transaction(() => {
    if (startsOver) connection.exec('DELETE FROM models; DELETE FROM refs; DELETE FROM seen;');
    writeMeta(connection, 'restoring', source);
  });
  if (startsOver) state.lastKey = 0;
  return state.lastKey;
}

export function restoreRows(state: WriterState, foreign: readonly Row[]): void {
  const { connection, book } = state;
  const rows = foreign.map((row) => ({ ...row, dates: book.intern(row.dates.days) }));
  state.savedDates = connection.transaction(() => {
    writeRows(
      connection,
      rows.map((after) => ({ before: null, after })),
    );
    const sightings = rows.flatMap(({ key, crawlId, dates }) => [key, crawlId, dates.code]);
    insertMany(connection, 'seen', ['key', 'crawl_id', 'fact_dates'], sightings);
    return writeDates(connection, book, state.savedDates);
  });
  state.lastKey = Math.max(state.lastKey, rows.at(-1)?.key ?? 0);
}

export function endRestore(state: WriterState, { dataVersion, crawls, aliases, lookups }: Ledger): void {
  const { connection } = state;
  const versionedSnapshot = toVersionedSnapshot(crawls);
  connection.transaction(() => {
    for (const alias of aliases) putAlias(connection, alias);
    for (const lookup of lookups) putLookup(connection, lookup);
    for (const crawl of crawls) putCrawl(connection, crawl);
    writeMeta(connection, 'dataVersion', dataVersion);
    writeMeta(connection, 'versionedSnapshot', versionedSnapshot);
    connection.prepare("DELETE FROM meta WHERE name = 'restoring'").run([]);
  });
  Object.assign(state, { crawls, dataVersion, versionedSnapshot });
}

export const readLedger = (connection: Connection): Ledger => ({
  dataVersion: readMetaNumber(connection, 'dataVersion'),
  crawls: readCrawls(connection),
  aliases: readNotedAliases(connection),
  lookups: readLookups(connection),
});
