import type { Lookup } from '../../schema/lookup.ts';
import { foldId } from '../../schema/model-id.ts';
import { mergeLookup } from '../lookups/merge-lookup.ts';
import { toAliases } from '../lookups/to-aliases.ts';
import { writeMeta } from './meta.ts';
import { readLookups } from './read-lookups.ts';
import type { Transaction } from './server.ts';
import { mergeAliases } from './write-aliases.ts';
import type { Done, Known } from './writer.ts';

/** What is derived depends on aliases and findings alone: a name that is gone makes nothing stale. */
export async function writeLookups(
  transaction: Transaction,
  known: Known,
  lookups: readonly Lookup[],
): Promise<Done<void>> {
  const byName = new Map<string, Lookup>();
  for (const lookup of await readLookups(
    transaction,
    lookups.map(({ name }) => name),
  )) {
    byName.set(foldId(lookup.name), lookup);
  }
  const changed = new Map<string, Lookup>();
  for (const lookup of lookups) {
    const folded = foldId(lookup.name);
    const merged = mergeLookup(byName.get(folded) ?? null, lookup);
    if (merged === null) continue;
    byName.set(folded, merged);
    changed.set(folded, merged);
  }
  await putLookups(transaction, [...changed.values()]);
  const { inserted, updated } = await mergeAliases(transaction, toAliases(lookups));
  const isFound = [...changed.values()].some(({ outcome }) => outcome === 'other-repository');
  if (inserted + updated === 0 && !isFound) return { result: undefined };
  const dataVersion = known.dataVersion + 1;
  await writeMeta(transaction, { dataVersion });
  return { result: undefined, changes: { dataVersion } };
}

const PUT_LOOKUPS = `
  UNWIND $rows AS r MERGE (l:Lookup {folded: r.folded})
  SET l.name = r.name, l.outcome = r.outcome, l.target = r.target, l.targetHubId = r.targetHubId, l.seen = r.seen`;

/** Inserts or replaces those of the same names. */
export async function putLookups(transaction: Transaction, lookups: readonly Lookup[]): Promise<void> {
  if (lookups.length === 0) return;
  await transaction.run(PUT_LOOKUPS, {
    rows: lookups.map((lookup) => ({ folded: foldId(lookup.name), ...lookup })),
  });
}
