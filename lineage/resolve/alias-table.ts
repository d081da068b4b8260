import { foldId, parseModelId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';

/** Older ids to the id that each leads to, one step; both folded. */
export type AliasTable = ReadonlyMap<string, string>;

/**
 * The table of the aliases that files and the Hub state. Of several rows for one alias the last seen
 * counts, then the smallest id, so that the order of the rows never matters. Rows that are no ids, or that
 * change only the case, say nothing and are left out. Aliases of source `card` are left out as well: they
 * follow from the references and are found anew (`collect-card-aliases.ts`).
 */
export function toAliasTable(aliases: Iterable<Alias>): AliasTable {
  const newest = new Map<string, Alias>();
  for (const alias of aliases) {
    const from = toFolded(alias.alias);
    const to = toFolded(alias.id);
    if (alias.source === 'card' || from === null || to === null || from === to) continue;
    const known = newest.get(from);
    if (known === undefined || isNewer(alias, known)) newest.set(from, alias);
  }
  return new Map([...newest].map(([from, alias]) => [from, toFolded(alias.id) ?? from]));
}

function toFolded(text: string): string | null {
  const id = parseModelId(text);
  return id === null ? null : foldId(id);
}

function isNewer(a: Alias, b: Alias): boolean {
  if (a.seen !== b.seen) return a.seen > b.seen;
  const [left, right] = [foldId(a.id), foldId(b.id)];
  return left === right ? a.id < b.id : left < right;
}
