import { foldId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { findByName } from '../aliases/find-by-name.ts';
import { createDatesBook } from '../observe/fact-dates.ts';
import { toStoredModel } from '../observe/row.ts';
import type { Row } from '../observe/row.ts';
import { toRow } from './model-properties.ts';
import { readAliasesOf } from './read-aliases.ts';
import { readCellsByKey, readCellsByName } from './read-rows.ts';
import type { Transaction } from './server.ts';

/** Readers of models get to see no dates of facts. */
const NO_DATES = createDatesBook([]);

export const toModel = (cells: readonly unknown[]): StoredModel => toStoredModel(toRow(cells, NO_DATES));

/** In the order asked. */
export async function readModelsByKey(
  transaction: Transaction,
  keys: readonly number[],
): Promise<readonly StoredModel[]> {
  const cells = await readCellsByKey(transaction, [...new Set(keys)]);
  const byKey = new Map(cells.map(toModel).map((model) => [model.key, model]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** By name, see the port. Two queries, and one more for each link of the longest chain of aliases. */
export async function readModels(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly (StoredModel | null)[]> {
  const names = new Set(ids.map(foldId));
  const aliases = await followAliases(transaction, names);
  const rows = new Map<string, Row[]>();
  for (const cells of await readCellsByName(transaction, [...names])) {
    const row = toRow(cells, NO_DATES);
    rows.set(row.folded, [...(rows.get(row.folded) ?? []), row]);
  }
  const known = {
    alias: (folded: string) => aliases.get(folded) ?? null,
    holder: (folded: string) => rows.get(folded)?.find(({ state }) => state !== 'gone') ?? null,
    gone: (folded: string) => rows.get(folded)?.filter(({ state }) => state === 'gone') ?? [],
  };
  return ids.map((id) => {
    const row = findByName(known, id);
    return row === null ? null : toStoredModel(row);
  });
}

/** The aliases of these names and of those that they lead to; adds the latter to the names. */
async function followAliases(
  transaction: Transaction,
  names: Set<string>,
): Promise<ReadonlyMap<string, Alias>> {
  const aliases = new Map<string, Alias>();
  for (let next = [...names]; next.length > 0;) {
    const found = await readAliasesOf(transaction, next);
    for (const alias of found) aliases.set(foldId(alias.alias), alias);
    next = [...new Set(found.map(({ id }) => foldId(id)))].filter((folded) => !names.has(folded));
    for (const folded of next) names.add(folded);
  }
  return aliases;
}
