import type { Alias } from '../../schema/snapshot.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { findByName } from '../aliases/find-by-name.ts';
import { findNewest, toSnapshot } from '../crawls/crawl-record.ts';
import { refuseHalfCopy } from '../copy/refuse-restore.ts';
import { toStoredModel } from '../observe/row.ts';
import type { Store, StoreStatus } from '../port.ts';
import { createMemoryState, listRows, toSettledAlias, toStoredRows } from './memory-state.ts';
import type { MemoryState } from './memory-state.ts';
import { listDerivations, readFindings, readMeasures, readNeighbors } from './read-graph.ts';
import { beginRestore, endRestore, restoreRows, toLedger } from './restore.ts';
import { searchRows } from './search-rows.ts';
import { beginCrawl, finishCrawl, writePage } from './write-crawls.ts';
import { writeAliases, writeDerived } from './write-derived.ts';
import { listLookups, writeLookups } from './write-lookups.ts';

const CHUNK_ROWS = 1000;

/** A store that lives as long as the process: for tests, and the reference that other stores are held to. */
export function createMemoryStore(): Store {
  const state = createMemoryState();
  return {
    uri: 'memory:',
    close: async () => {},
    status: async () => toStatus(state),
    beginCrawl: async (start) => {
      refuseHalfCopy('memory:', state.restoring);
      return beginCrawl(state, start);
    },
    write: async (crawlId, page) => writePage(state, crawlId, page),
    writeAliases: async (aliases) => writeAliases(state, aliases),
    writeLookups: async (lookups) => writeLookups(state, lookups),
    finishCrawl: async (crawlId, { isComplete }) => finishCrawl(state, crawlId, isComplete),
    settle: async () => {},
    beginRestore: async (source, { isFresh = false } = {}) => beginRestore(state, source, isFresh),
    restoreRows: async (rows) => restoreRows(state, rows),
    endRestore: async (ledger) => endRestore(state, ledger),
    writeDerived: async (derived) => writeDerived(state, derived),
    models: async (ids) => ids.map((id) => findModel(state, id)),
    modelsByKey: async (keys) =>
      keys.flatMap((key) => {
        const row = state.rows.get(key);
        return row === undefined ? [] : [toStoredModel(row)];
      }),
    search: async (text, limit) => searchRows(listRows(state), text, limit).map(toStoredModel),
    aliases: async () => listAliases(state),
    lookups: async (names) => listLookups(state, names),
    crawls: async () => state.crawls,
    neighbors: async (keys, direction) => readNeighbors(state, keys, direction),
    measuresOf: async (keys) => readMeasures(state, keys),
    findings: async (filter) => readFindings(state, filter),
    scanModels: (states) =>
      listChunks(
        listRows(state)
          .filter((row) => states?.includes(row.state) ?? true)
          .map(toStoredModel),
      ),
    findDamage: async () => [],
    ledger: async () => toLedger(state),
    scanRows: (afterKey) =>
      listChunks(listRows(state).filter((row) => row.state !== 'stub' && row.key > afterKey)),
    scanReferences: () =>
      listChunks(
        listRows(state).flatMap((row) =>
          row.references.map((reference) => ({ childKey: row.key, ...reference })),
        ),
      ),
    scanDerivations: () => listChunks(listDerivations(state)),
  };
}

function toStatus(state: MemoryState): StoreStatus {
  const newest = findNewest(state.crawls);
  return {
    isEmpty: state.rows.size === 0,
    hasFinishedCrawl: state.crawls.some((record) => record.state === 'finished' && record.models > 0),
    dataVersion: state.dataVersion,
    derivedVersion: state.derivedVersion,
    snapshot: newest === null ? null : toSnapshot(newest),
    isSimulated: newest?.source === 'simulated',
    rejected: newest?.rejected ?? 0,
    rejections: newest?.rejections ?? [],
    summary: state.summary,
  };
}

/** By folded alias. */
const listAliases = (state: MemoryState): readonly Alias[] =>
  [...state.aliases]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, alias]) => toSettledAlias(state, alias));

function findModel(state: MemoryState, id: string): StoredModel | null {
  const rows = toStoredRows(state);
  const row = findByName(
    {
      ...rows,
      alias: (folded) => {
        const alias = rows.alias(folded);
        return alias === null ? null : toSettledAlias(state, alias);
      },
    },
    id,
  );
  return row === null ? null : toStoredModel(row);
}

async function* listChunks<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK_ROWS) yield items.slice(at, at + CHUNK_ROWS);
}
