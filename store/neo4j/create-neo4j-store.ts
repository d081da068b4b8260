import { MODEL_STATES } from '../../schema/model.ts';
import type { Store } from '../port.ts';
import { createReaderStore } from '../reader-store.ts';
import type { Reading } from '../reader-store.ts';
import { writeDerived } from './derived/write-derived.ts';
import { readDatesBook } from './dates-book.ts';
import { findDamage } from './find-damage.ts';
import { createTurns } from './in-turn.ts';
import { toRow } from './model-properties.ts';
import { readAliases } from './read-aliases.ts';
import { readCrawls } from './read-crawls.ts';
import { readDerivationsAfter, readMeasures, readNeighbors } from './read-derivations.ts';
import { readFindings } from './read-findings.ts';
import { readLookups } from './read-lookups.ts';
import { readModels, readModelsByKey, toModel } from './read-models.ts';
import { readReferencesAfter } from './read-references.ts';
import { readCellsAfter } from './read-rows.ts';
import { readStatus } from './read-status.ts';
import { beginRestore, endRestore, readLedger, restoreRows } from './restore.ts';
import { scan } from './scan.ts';
import { searchModels } from './search-models.ts';
import type { Server } from './server.ts';
import { writeAliases } from './write-aliases.ts';
import { beginCrawl, finishCrawl } from './write-crawls.ts';
import { writeLookups } from './write-lookups.ts';
import { writePage } from './write-page.ts';
import type { Writer } from './writer.ts';

/** Everything that needs no right to write. */
const createReading = (server: Server): Reading => ({
  uri: server.uri,
  status: () => server.read(readStatus),
  models: (ids) => server.read((transaction) => readModels(transaction, ids)),
  modelsByKey: (keys) => server.read((transaction) => readModelsByKey(transaction, keys)),
  search: (text, limit) => server.read((transaction) => searchModels(transaction, text, limit)),
  aliases: () => server.read(readAliases),
  lookups: (names) => server.read((transaction) => readLookups(transaction, names)),
  crawls: () => server.read(readCrawls),
  neighbors: (keys, direction) => server.read((transaction) => readNeighbors(transaction, keys, direction)),
  measuresOf: (keys) => server.read((transaction) => readMeasures(transaction, keys)),
  findings: (filter) => server.read((transaction) => readFindings(transaction, filter)),
  findDamage: () => server.read(findDamage),
  ledger: () => server.read(readLedger),
  scanModels: (states = MODEL_STATES) =>
    scan(
      server,
      async (transaction, after, limit) =>
        (await readCellsAfter(transaction, after, limit, states)).map(toModel),
      ({ key }) => key,
    ),
  scanRows: (afterKey) =>
    scan(
      server,
      async (transaction, after, limit) => {
        const cells = await readCellsAfter(transaction, after, limit, ['live', 'gone']);
        const book = await readDatesBook(transaction);
        return cells.map((each) => toRow(each, book));
      },
      ({ key }) => key,
      afterKey,
    ),
  scanReferences: () => scan(server, readReferencesAfter, ({ childKey }) => childKey),
  scanDerivations: () => scan(server, readDerivationsAfter, ({ childKey }) => childKey),
});

export const createNeo4jReader = (server: Server): Store =>
  createReaderStore(createReading(server), server.uri, () => server.close());

/** `release` gives back the right to write; it is called once, before the server is left. */
export function createWriterStore(writer: Writer, release: () => Promise<void>): Store {
  const { server } = writer;
  const inTurn = createTurns();
  let isOpen = true;

  async function close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    try {
      await release();
    } finally {
      await server.close();
    }
  }

  return {
    ...createReading(server),
    close: () => inTurn(close),
    beginCrawl: (start) =>
      inTurn(() => writer.step((transaction, known) => beginCrawl(transaction, known, server.uri, start))),
    write: (crawlId, page) =>
      inTurn(() => writer.step((transaction, known) => writePage(transaction, known, crawlId, page))),
    writeAliases: (aliases) =>
      inTurn(() => writer.step((transaction, known) => writeAliases(transaction, known, aliases))),
    writeLookups: (lookups) =>
      inTurn(() => writer.step((transaction, known) => writeLookups(transaction, known, lookups))),
    finishCrawl: (crawlId, { isComplete }) =>
      inTurn(() => writer.step((transaction, known) => finishCrawl(transaction, known, crawlId, isComplete))),
    settle: async () => {},
    beginRestore: (source, { isFresh = false } = {}) => inTurn(() => beginRestore(writer, source, isFresh)),
    restoreRows: (rows) => inTurn(() => restoreRows(writer, rows)),
    endRestore: (ledger) => inTurn(() => endRestore(writer, ledger)),
    writeDerived: (derived) => inTurn(() => writeDerived(writer, derived)),
  };
}
