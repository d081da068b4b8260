import { toVersionedSnapshot } from '../crawls/crawl-record.ts';
import { refuseRestore } from '../copy/refuse-restore.ts';
import type { Row } from '../observe/row.ts';
import type { Ledger } from '../port.ts';
import { writeDates } from './dates-book.ts';
import { inBatches } from './in-batches.ts';
import { readMeta, writeMeta } from './meta.ts';
import { readOwnAliases } from './read-aliases.ts';
import { putCrawls, readCrawls } from './read-crawls.ts';
import { readLookups } from './read-lookups.ts';
import type { Transaction } from './server.ts';
import { putAliases } from './write-aliases.ts';
import { putLookups } from './write-lookups.ts';
import { putRows } from './write-rows.ts';
import type { Writer } from './writer.ts';

export async function beginRestore(writer: Writer, source: string, isFresh: boolean): Promise<number> {
  const { restoring, lastKey } = await writer.known();
  const startsOver = isFresh && restoring !== null;
  await writer.step(async (transaction) => {
    if (!startsOver) {
      const aliases = await transaction.run('MATCH (a:Alias) RETURN true LIMIT 1');
      const isEmpty = lastKey === 0 && aliases.length === 0;
      refuseRestore({ uri: writer.server.uri, restoring, isEmpty }, source);
    }
    await writeMeta(transaction, { restoring: source });
    return { result: undefined, changes: { restoring: source } };
  });
  if (!startsOver) return lastKey;
  await writer.server.change('MATCH (m:Model) CALL (m) { DETACH DELETE m } IN TRANSACTIONS OF 5000 ROWS');
  return writer.step(async () => ({ result: 0, changes: { lastKey: 0 } }));
}

/** Writes whole rows with their keys, in one transaction as long as the server has the memory. */
export async function restoreRows(writer: Writer, foreign: readonly Row[]): Promise<void> {
  await inBatches(
    foreign,
    (batch) =>
      writer.step(async (transaction, { book, savedDates, lastKey }) => {
        const rows = batch.map((row) => ({ ...row, dates: book.intern(row.dates.days) }));
        await putRows(transaction, rows);
        return {
          result: undefined,
          changes: {
            savedDates: await writeDates(transaction, book, savedDates),
            lastKey: rows.reduce((last, { key }) => Math.max(last, key), lastKey),
          },
        };
      }),
    foreign.length,
  );
}

export async function endRestore(writer: Writer, ledger: Ledger): Promise<void> {
  const { dataVersion, crawls, aliases, lookups } = ledger;
  const versionedSnapshot = toVersionedSnapshot(crawls);
  await writer.step(async (transaction) => {
    await putAliases(transaction, aliases);
    await putLookups(transaction, lookups);
    await putCrawls(transaction, crawls);
    await writeMeta(transaction, { dataVersion, versionedSnapshot, restoring: null });
    return { result: undefined, changes: { crawls, dataVersion, versionedSnapshot, restoring: null } };
  });
}

export async function readLedger(transaction: Transaction): Promise<Ledger> {
  const meta = await readMeta(transaction);
  return {
    dataVersion: meta?.dataVersion ?? 0,
    crawls: await readCrawls(transaction),
    aliases: await readOwnAliases(transaction),
    lookups: await readLookups(transaction),
  };
}
