import { foldId } from '../../schema/model-id.ts';
import { refuseHalfCopy } from '../copy/refuse-restore.ts';
import type { Store } from '../port.ts';
import { createReaderStore } from '../reader-store.ts';
import type { Reading } from '../reader-store.ts';
import { checkpoint, createCheckpointer } from './checkpoint.ts';
import type { Connection } from './connection.ts';
import { readDatesBook } from './dates-book.ts';
import { findDamage } from './find-damage.ts';
import { createReaderFinder } from './find-keys.ts';
import type { KeyFinder } from './find-keys.ts';
import { shedIndexes, useIndexes } from './use-indexes.ts';
import type { Lock } from './lock-file.ts';
import { readAliases } from './read-aliases.ts';
import { readCrawls } from './read-crawls.ts';
import { readDerivationsAfter, readMeasures, readNeighbors } from './read-derivations.ts';
import { readFindings } from './read-findings.ts';
import { readLookups } from './read-lookups.ts';
import { readModels, readModelsAfter, readModelsByKey } from './read-models.ts';
import { readReferencesAfter } from './read-references.ts';
import { readRowsAfter } from './read-rows.ts';
import { readStatus } from './read-status.ts';
import { removeFile } from './remove-file.ts';
import { beginRestore, endRestore, readLedger, readRestoring, restoreRows } from './restore.ts';
import { scan } from './scan.ts';
import { searchModels } from './search-models.ts';
import { speaking } from './to-store-error.ts';
import { writeAliases } from './write-aliases.ts';
import { beginCrawl, finishCrawl } from './write-crawls.ts';
import { writeDerived } from './write-derived.ts';
import { writeLookups } from './write-lookups.ts';
import { writePage } from './write-page.ts';
import type { WriterState } from './writer-state.ts';

/** Everything that needs no right to write. `finder` is asked for at each call: it changes when a load ends. */
function createReading(connection: Connection, finder: () => Pick<KeyFinder, 'byNames'>): Reading {
  const ask = async <T>(work: () => T): Promise<T> => speaking(connection.path, work);
  return {
    uri: `file:${connection.path}`,
    status: () => ask(() => readStatus(connection)),
    models: (ids) => ask(() => readModels(connection, finder(), ids)),
    modelsByKey: (keys) => ask(() => readModelsByKey(connection, keys)),
    search: (text, limit) => ask(() => searchModels(connection, text, limit)),
    aliases: () => ask(() => readAliases(connection)),
    lookups: (names) => ask(() => readLookups(connection, names)),
    crawls: () => ask(() => readCrawls(connection)),
    neighbors: (keys, direction) => ask(() => readNeighbors(connection, keys, direction)),
    measuresOf: (keys) => ask(() => readMeasures(connection, keys)),
    findings: (filter) => ask(() => readFindings(connection, filter)),
    scanModels: (states) =>
      scan(
        connection,
        (from, after, limit) => readModelsAfter(from, after, limit, states),
        ({ key }) => key,
      ),
    findDamage: () => ask(() => findDamage(connection)),
    ledger: () => ask(() => readLedger(connection)),
    scanRows: (afterKey) => {
      const book = readDatesBook(connection);
      return scan(
        connection,
        (from, after, limit) => readRowsAfter(from, book, after, limit),
        ({ key }) => key,
        afterKey,
      );
    },
    scanReferences: () => scan(connection, readReferencesAfter, ({ childKey }) => childKey),
    scanDerivations: () => scan(connection, readDerivationsAfter, ({ childKey }) => childKey),
  };
}

export const createEmbeddedReader = (connection: Connection): Store =>
  createReaderStore(
    createReading(connection, () => createReaderFinder(connection)),
    connection.path,
    async () => connection.close(),
  );

/** `dropsUnused`: the file goes on closing when nothing came in. */
export function createWriterStore(state: WriterState, lock: Lock, dropsUnused = false): Store {
  const { connection } = state;
  const checkpointer = createCheckpointer(connection);
  const write = async <T>(work: () => T): Promise<T> =>
    speaking(connection.path, () => {
      const result = work();
      checkpointer.afterCommit();
      return result;
    });
  let isOpen = true;

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    try {
      useIndexes(state);
      checkpoint(connection);
    } finally {
      const isUnused = dropsUnused && state.lastKey === 0 && readAliases(connection).length === 0;
      connection.close();
      if (isUnused) removeFile(connection.path);
      lock.release();
    }
  }

  return {
    ...createReading(connection, () => state.finder),
    close: async () => speaking(connection.path, close),
    beginCrawl: (start) =>
      write(() => {
        refuseHalfCopy(`file:${connection.path}`, readRestoring(connection));
        const crawl = beginCrawl(state, start);
        shedIndexes(state);
        return crawl;
      }),
    write: (crawlId, page) => write(() => writePage(state, crawlId, page)),
    writeAliases: (aliases) => write(() => writeAliases(state, aliases)),
    writeLookups: (lookups) => write(() => writeLookups(state, lookups)),
    finishCrawl: (crawlId, { isComplete }) => write(() => finishCrawl(state, crawlId, isComplete)),
    settle: () => write(() => useIndexes(state)),
    beginRestore: (source, { isFresh = false } = {}) => write(() => beginRestore(state, source, isFresh)),
    restoreRows: (rows) => write(() => restoreRows(state, rows)),
    endRestore: (ledger) =>
      write(() => {
        endRestore(state, ledger);
        useIndexes(state);
      }),
    writeDerived: (derived) =>
      write(() => {
        writeDerived(state, derived);
        for (const { key, id } of derived.stubs) state.finder.add({ key, folded: foldId(id), hubId: null });
      }),
  };
}
