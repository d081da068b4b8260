import { statSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { readMeta } from './meta.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { SQLITE, toSqliteCode } from './to-store-error.ts';

/** What stands at a path: nothing (also an empty file), a store of an older version, or one of this version. */
export type FileState = 'missing' | 'older' | 'usable';

/**
 * Looks at the file without changing a byte of it. Throws a `StoreError` for a folder, a file that is no
 * SQLite database, a database of another program, and a store of a newer version.
 */
export function checkFile(path: string): FileState {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.size === 0) return 'missing';
  if (stats.isDirectory()) throw new StoreError(`${path} is a folder: give the path of a file.`);
  const connection = openDatabase(path);
  try {
    return checkVersion(connection);
  } finally {
    connection.close();
  }
}

/**
 * Whether a file is a database is left to SQLite: opening and closing it ourselves would drop the locks that
 * this process holds on it through other connections (POSIX), and a writer would then take away their journal.
 */
function openDatabase(path: string): Connection {
  try {
    return openReadOnly(path);
  } catch (error) {
    if (toSqliteCode(error) !== SQLITE.notADatabase) throw error;
    throw new StoreError(`${path} is not a SQLite database: choose another file.`, { cause: error });
  }
}

function checkVersion(connection: Connection): FileState {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]);
  // The very first transaction makes all tables: a process that died before it left none.
  if (tables.length === 0) return 'missing';
  const version = tables.some(([name]) => name === 'meta') ? readMeta(connection, 'schemaVersion') : null;
  if (typeof version !== 'number') {
    throw new StoreError(`${connection.path} is a database of another program: choose another file.`);
  }
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      `${connection.path} was written by a newer version of Stemma (its tables are version ${version}, ` +
        `this one knows ${SCHEMA_VERSION}): update Stemma.`,
    );
  }
  return version < SCHEMA_VERSION ? 'older' : 'usable';
}

/**
 * `readonly` options of the library are without effect; this address and the pragma are not. A store in a
 * folder that may not be written has no journal, and SQLite may not make one: nobody can be writing it then.
 */
export function openReadOnly(path: string): Connection {
  try {
    return openAt(path, 'mode=ro');
  } catch (error) {
    const isAlone = statSync(`${path}-wal`, { throwIfNoEntry: false }) === undefined;
    const code = toSqliteCode(error);
    if (!isAlone || (code !== SQLITE.cannotOpen && code !== SQLITE.readOnly)) throw error;
    return openAt(path, 'mode=ro&immutable=1');
  }
}

/** Mapping the file saves a copy of each page that a scan reads. */
const READER_PRAGMAS =
  'PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456;';

function openAt(path: string, options: string): Connection {
  const connection = openConnection(`file:${encodePath(path)}?${options}`, path);
  try {
    connection.exec(READER_PRAGMAS);
    connection.prepare('SELECT count(*) FROM sqlite_master').first([]);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** An address ends at `?` and `#`, and `%` starts an escape. */
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
