import Database from 'libsql';
import { countPlaces, toBinds } from './to-binds.ts';
import type { Bindable } from './to-binds.ts';

/** A value of a result: the library gives nothing else for our columns. */
export type Cell = string | number | null;

/** A prepared statement. Rows are arrays in the order of the columns. */
export interface Statement {
  run(values: readonly (Bindable | undefined)[]): void;
  first(values: readonly (Bindable | undefined)[]): readonly Cell[] | null;
  all(values: readonly (Bindable | undefined)[]): readonly (readonly Cell[])[];
}

/** A connection to one SQLite file. Everything is synchronous. */
export interface Connection {
  readonly path: string;
  exec(sql: string): void;
  /** Prepared once for each text. */
  prepare(sql: string): Statement;
  /** Takes the write lock at once, commits what `work` wrote, or takes all of it back. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** `address`: a path, or `file:PATH?mode=ro` with the path escaped. `path`: for messages. */
export function openConnection(address: string, path: string): Connection {
  const database = new Database(address);
  const statements = new Map<string, Statement>();
  return {
    path,
    exec: (sql) => void database.exec(sql),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const prepared = prepareStatement(database, sql);
      statements.set(sql, prepared);
      return prepared;
    },
    transaction(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk ends the transaction by itself.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

function prepareStatement(database: Database.Database, sql: string): Statement {
  const statement = database.prepare(sql);
  const places = countPlaces(sql);
  // Without raw rows the library adds a key of its own to each row.
  if (statement.reader) statement.raw();
  return {
    run: (values) => void statement.run(toBinds(values, places, sql)),
    first(values) {
      const row: unknown = statement.get(toBinds(values, places, sql));
      return row === undefined ? null : toCells(row);
    },
    all: (values) => statement.all(toBinds(values, places, sql)).map(toCells),
  };
}

function toCells(row: unknown): readonly Cell[] {
  if (!Array.isArray(row)) throw new TypeError('The library gave a row that is not an array.');
  return row;
}
