import { foldId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { mergeAlias } from '../aliases/merge-alias.ts';
import type { WriteResult } from '../port.ts';
import type { Connection } from './connection.ts';
import { writeMeta } from './meta.ts';
import { readNotedAlias } from './read-aliases.ts';
import type { WriterState } from './writer-state.ts';

export function writeAliases(state: WriterState, aliases: readonly Alias[]): WriteResult {
  const { connection } = state;
  const result = { inserted: 0, updated: 0, unchanged: 0 };
  const dataVersion = connection.transaction(() => {
    for (const alias of aliases) result[mergeInto(connection, alias)]++;
    if (result.inserted + result.updated === 0) return state.dataVersion;
    writeMeta(connection, 'dataVersion', state.dataVersion + 1);
    return state.dataVersion + 1;
  });
  state.dataVersion = dataVersion;
  return result;
}

/** Inside a transaction. */
export function mergeInto(connection: Connection, alias: Alias): keyof WriteResult {
  const known = readNotedAlias(connection, foldId(alias.alias));
  const merged = mergeAlias(known, alias);
  if (merged === null) return 'unchanged';
  putAlias(connection, merged);
  return known === null ? 'inserted' : 'updated';
}

/** Inside a transaction; replaces the one of the same name. */
export function putAlias(connection: Connection, { alias, id, hubId, source, seen }: Alias): void {
  connection
    .prepare(
      'INSERT OR REPLACE INTO aliases (folded, alias, id, hub_id, source, seen) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run([foldId(alias), alias, id, hubId ?? null, source, seen]);
}
