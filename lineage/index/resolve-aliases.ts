import { foldId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { findById } from './id-column.ts';
import type { IdColumn } from './lineage-index.ts';

/**
 * Older ids, folded, to the node that they lead to, also over several renames.
 * Of several rows for one alias the last seen counts, then the smallest target. An id that a node bears
 * itself is no alias; loops and unknown targets lead nowhere and are left out.
 */
export function resolveAliases(aliases: readonly Alias[], ids: IdColumn): ReadonlyMap<string, number> {
  const newest = new Map<string, Alias>();
  for (const alias of aliases) {
    const folded = foldId(alias.alias);
    const known = newest.get(folded);
    if (known === undefined || isNewer(alias, known)) newest.set(folded, alias);
  }
  const resolved = new Map<string, number>();
  for (const folded of newest.keys()) {
    if (findById(ids, folded) >= 0) continue;
    const ordinal = follow(folded, newest, ids);
    if (ordinal >= 0) resolved.set(folded, ordinal);
  }
  return resolved;
}

function isNewer(a: Alias, b: Alias): boolean {
  return a.seen === b.seen ? a.id < b.id : a.seen > b.seen;
}

function follow(start: string, newest: ReadonlyMap<string, Alias>, ids: IdColumn): number {
  const passed = new Set<string>();
  for (let folded = start; !passed.has(folded);) {
    passed.add(folded);
    const next = newest.get(folded);
    if (next === undefined) return -1;
    const ordinal = findById(ids, next.id);
    if (ordinal >= 0) return ordinal;
    folded = foldId(next.id);
  }
  return -1;
}
