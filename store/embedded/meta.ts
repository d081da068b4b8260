import type { Cell, Connection } from './connection.ts';

/** What a store knows of itself. */
export type MetaName =
  | 'schemaVersion'
  | 'dataVersion'
  | 'derivedVersion'
  | 'versionedSnapshot'
  | 'summary'
  /** The copy that this store is to become, until it is whole. */
  | 'restoring';

export const readMeta = (connection: Connection, name: MetaName): Cell =>
  connection.prepare('SELECT value FROM meta WHERE name = ?').first([name])?.[0] ?? null;

export const readMetaNumber = (connection: Connection, name: MetaName): number =>
  Number(readMeta(connection, name) ?? 0);

export function writeMeta(connection: Connection, name: MetaName, value: string | number): void {
  connection.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run([name, value]);
}
