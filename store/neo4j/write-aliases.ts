import { foldId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { mergeAlias } from '../aliases/merge-alias.ts';
import type { WriteResult } from '../port.ts';
import { readNotedAliases } from './read-aliases.ts';
import { writeMeta } from './meta.ts';
import type { Transaction } from './server.ts';
import type { Done, Known } from './writer.ts';

export async function writeAliases(
  transaction: Transaction,
  { dataVersion }: Known,
  aliases: readonly Alias[],
): Promise<Done<WriteResult>> {
  const result = await mergeAliases(transaction, aliases);
  if (result.inserted + result.updated === 0) return { result };
  await writeMeta(transaction, { dataVersion: dataVersion + 1 });
  return { result, changes: { dataVersion: dataVersion + 1 } };
}

/** Merges them one after another with what stands there; writes what changed. */
export async function mergeAliases(
  transaction: Transaction,
  aliases: readonly Alias[],
): Promise<WriteResult> {
  const names = aliases.map(({ alias }) => foldId(alias));
  const known = new Map<string, Alias>();
  for (const alias of await readNotedAliases(transaction, [...new Set(names)])) {
    known.set(foldId(alias.alias), alias);
  }
  const changed = new Map<string, Alias>();
  const result = { inserted: 0, updated: 0, unchanged: 0 };
  for (const [at, alias] of aliases.entries()) {
    const name = names[at] ?? '';
    const before = known.get(name) ?? null;
    const merged = mergeAlias(before, alias);
    if (merged === null) {
      result.unchanged++;
      continue;
    }
    result[before === null ? 'inserted' : 'updated']++;
    known.set(name, merged);
    changed.set(name, merged);
  }
  await putAliases(transaction, [...changed.values()]);
  return result;
}

const PUT_ALIASES = `
  UNWIND $rows AS r MERGE (a:Alias {folded: r.folded})
  SET a.alias = r.alias, a.id = r.id, a.hubId = r.hubId, a.source = r.source, a.seen = r.seen`;

/** Inserts or replaces those of the same names. */
export async function putAliases(transaction: Transaction, aliases: readonly Alias[]): Promise<void> {
  if (aliases.length === 0) return;
  await transaction.run(PUT_ALIASES, {
    rows: aliases.map(({ alias, id, hubId = null, source, seen }) => ({
      folded: foldId(alias),
      alias,
      id,
      hubId,
      source,
      seen,
    })),
  });
}
