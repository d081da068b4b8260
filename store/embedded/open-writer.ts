import { backUp } from './back-up.ts';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { readDatesBook } from './dates-book.ts';
import type { FileState } from './check-file.ts';
import {
  buildIdentityIndexes,
  createIndexFinder,
  createTableFinder,
  hasIdentityIndexes,
} from './find-keys.ts';
import { readMeta, readMetaNumber, writeMeta } from './meta.ts';
import { readCrawls } from './read-crawls.ts';
import { DERIVATIONS_BY_PARENT, MIGRATIONS, SCHEMA_VERSION, TABLES } from './schema.ts';
import type { WriterState } from './writer-state.ts';

/**
 * The journal goes back into the file when we say so (see `checkpoint.ts`). Without `synchronous = FULL` a
 * power cut can cost the last pages, never the file.
 */
const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA wal_autocheckpoint = 0;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -65536;
`;

export function openWriter(path: string, file: FileState): WriterState {
  const connection = openConnection(path, path);
  try {
    connection.exec(PRAGMAS);
    if (file === 'missing') createTables(connection);
    else migrate(connection);
    return readState(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function createTables(connection: Connection): void {
  connection.transaction(() => {
    connection.exec(TABLES);
    connection.exec(DERIVATIONS_BY_PARENT);
    writeMeta(connection, 'schemaVersion', SCHEMA_VERSION);
  });
}

/** Brings the tables of an older version up to this one, in one transaction; the file as it was stays beside it. */
function migrate(connection: Connection): void {
  const version = readMetaNumber(connection, 'schemaVersion');
  if (version === SCHEMA_VERSION) return;
  backUp(connection, version);
  connection.transaction(() => {
    for (const statements of MIGRATIONS.slice(version - 1)) connection.exec(statements);
    writeMeta(connection, 'schemaVersion', SCHEMA_VERSION);
  });
}

function readState(connection: Connection): WriterState {
  const lastKey = Number(connection.prepare('SELECT max(key) FROM models').first([])?.[0] ?? 0);
  // A first load that was cut short left no indexes: its rest goes on with them.
  if (lastKey > 0 && !hasIdentityIndexes(connection)) buildIdentityIndexes(connection);
  const book = readDatesBook(connection);
  return {
    connection,
    book,
    finder: hasIdentityIndexes(connection) ? createIndexFinder(connection) : createTableFinder(),
    crawls: readCrawls(connection),
    lastKey,
    dataVersion: readMetaNumber(connection, 'dataVersion'),
    savedDates: book.all().length,
    versionedSnapshot: String(readMeta(connection, 'versionedSnapshot') ?? ''),
  };
}
