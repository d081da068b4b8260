import type { Lookup } from '../../schema/lookup.ts';
import { foldId } from '../../schema/model-id.ts';
import { mergeLookup } from '../lookups/merge-lookup.ts';
import { toAliases } from '../lookups/to-aliases.ts';
import type { Connection } from './connection.ts';
import { writeMeta } from './meta.ts';
import { readLookups } from './read-lookups.ts';
import { mergeInto } from './write-aliases.ts';
import type { WriterState } from './writer-state.ts';

/** What is derived depends on aliases and findings alone: a name that is gone makes nothing stale. */
export function writeLookups(state: WriterState, lookups: readonly Lookup[]): void {
  const { connection } = state;
  state.dataVersion = connection.transaction(() => {
    let isChanged = false;
    for (const lookup of lookups) {
      const [known = null] = readLookups(connection, [lookup.name]);
      const merged = mergeLookup(known, lookup);
      if (merged === null) continue;
      putLookup(connection, merged);
      isChanged ||= merged.outcome === 'other-repository';
    }
    for (const alias of toAliases(lookups)) {
      if (mergeInto(connection, alias) !== 'unchanged') isChanged = true;
    }
    if (!isChanged) return state.dataVersion;
    writeMeta(connection, 'dataVersion', state.dataVersion + 1);
    return state.dataVersion + 1;
  });
}

/** Inside a transaction; replaces the one of the same name. */
export function putLookup(
  connection: Connection,
  { name, outcome, target, targetHubId, seen }: Lookup,
): void {
  connection
    .prepare(
      `INSERT OR REPLACE INTO lookups (folded, name, outcome, target, target_hub_id, seen)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run([foldId(name), name, outcome, target, targetHubId, seen]);
}
